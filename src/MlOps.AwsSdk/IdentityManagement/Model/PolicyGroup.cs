using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about a group that a managed policy is attached to.</summary>
public class PolicyGroup
{
    /// <summary>The name (friendly name, not ARN) identifying the group.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string GroupName { get; set; }

    /// <summary>The stable and unique string identifying the group.</summary>
    [AWSProperty(Min = 16, Max = 128)]
    public string GroupId { get; set; }
}
