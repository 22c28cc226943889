using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>GetRolePolicy</c>. Retrieves the specified inline policy document that is embedded with the specified IAM role.
/// </summary>
public class GetRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the role associated with the policy.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The name of the policy document to get.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string PolicyName { get; set; }
}
