using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>GetRole</c>. Retrieves information about the specified role, including the role's path, GUID, ARN, and the role's trust
/// policy that grants permission to assume the role.
/// </summary>
public class GetRoleRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the IAM role to get information about.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }
}
