using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>PutRolePermissionsBoundary</c>. Adds or updates the policy that is specified as the IAM role's permissions boundary.
/// </summary>
public class PutRolePermissionsBoundaryRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name (friendly name, not ARN) of the IAM role for which you want to set the permissions boundary.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The ARN of the managed policy that is used to set the permissions boundary for the role.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PermissionsBoundary { get; set; }
}
