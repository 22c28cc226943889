using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about a user that a managed policy is attached to.</summary>
public class PolicyUser
{
    /// <summary>The name (friendly name, not ARN) identifying the user.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string UserName { get; set; }

    /// <summary>The stable and unique string identifying the user.</summary>
    [AWSProperty(Min = 16, Max = 128)]
    public string UserId { get; set; }
}
