using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>CreatePolicy</c>. Creates a new managed policy for your Amazon Web Services account.</summary>
public class CreatePolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The friendly name of the policy.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string PolicyName { get; set; }

    /// <summary>The path for the policy.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string Path { get; set; }

    /// <summary>The JSON policy document that you want to use as the content for the new policy.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 131072)]
    public string PolicyDocument { get; set; }

    /// <summary>A friendly description of the policy.</summary>
    [AWSProperty(Max = 1000)]
    public string Description { get; set; }

    /// <summary>A list of tags that you want to attach to the new IAM customer managed policy.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
