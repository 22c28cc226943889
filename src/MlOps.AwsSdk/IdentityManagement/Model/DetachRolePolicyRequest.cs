using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>DetachRolePolicy</c>. Removes the specified managed policy from the specified role.</summary>
public class DetachRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name (friendly name, not ARN) of the IAM role to detach the policy from.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the IAM policy you want to detach.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }
}
