using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about a role that a managed policy is attached to.</summary>
public class PolicyRole
{
    /// <summary>The name (friendly name, not ARN) identifying the role.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The stable and unique string identifying the role.</summary>
    [AWSProperty(Min = 16, Max = 128)]
    public string RoleId { get; set; }
}
