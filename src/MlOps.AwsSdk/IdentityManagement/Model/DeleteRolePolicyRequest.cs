using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>DeleteRolePolicy</c>. Deletes the specified inline policy that is embedded in the specified IAM role.</summary>
public class DeleteRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name (friendly name, not ARN) identifying the role that the policy is embedded in.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The name of the inline policy to delete from the specified IAM role.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string PolicyName { get; set; }
}
