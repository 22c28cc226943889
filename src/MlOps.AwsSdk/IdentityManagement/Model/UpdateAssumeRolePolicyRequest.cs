using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>UpdateAssumeRolePolicy</c>. Updates the policy that grants an IAM entity permission to assume a role.</summary>
public class UpdateAssumeRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the role to update with the new policy.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The policy that grants an entity permission to assume the role.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 131072)]
    public string PolicyDocument { get; set; }
}
