using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>TagPolicy</c>. Adds one or more tags to an IAM customer managed policy.</summary>
public class TagPolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The ARN of the IAM customer managed policy to which you want to add tags.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }

    /// <summary>The list of tags that you want to attach to the IAM customer managed policy.</summary>
    [AWSProperty(Required = true, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
