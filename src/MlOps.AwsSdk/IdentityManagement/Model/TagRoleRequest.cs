using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>TagRole</c>. Adds one or more tags to an IAM role.</summary>
public class TagRoleRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the IAM role to which you want to add tags.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The list of tags that you want to attach to the IAM role.</summary>
    [AWSProperty(Required = true, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
