using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>TagInstanceProfile</c>. Adds one or more tags to an IAM instance profile.</summary>
public class TagInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the IAM instance profile to which you want to add tags.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string InstanceProfileName { get; set; }

    /// <summary>The list of tags that you want to attach to the IAM instance profile.</summary>
    [AWSProperty(Required = true, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
