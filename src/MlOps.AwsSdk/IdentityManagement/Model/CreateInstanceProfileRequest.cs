using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>CreateInstanceProfile</c>. Creates a new instance profile.</summary>
public class CreateInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the instance profile to create.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string InstanceProfileName { get; set; }

    /// <summary>The path to the instance profile.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string Path { get; set; }

    /// <summary>A list of tags that you want to attach to the newly created IAM instance profile.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
