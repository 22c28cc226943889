using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>DeleteRole</c>. Deletes the specified role.</summary>
public class DeleteRoleRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the role to delete.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }
}
