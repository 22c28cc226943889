using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>PutRolePolicy</c>. Adds or updates an inline policy document that is embedded in the specified IAM role.
/// </summary>
public class PutRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the role to associate the policy with.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The name of the policy document.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string PolicyName { get; set; }

    /// <summary>The policy document.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 131072)]
    public string PolicyDocument { get; set; }
}
