using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>UntagRole</c>. Removes the specified tags from the role.</summary>
public class UntagRoleRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the IAM role from which you want to remove tags.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>A list of key names as a simple array of strings.</summary>
    [AWSProperty(Required = true, Max = 50)]
    public List<string> TagKeys { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
