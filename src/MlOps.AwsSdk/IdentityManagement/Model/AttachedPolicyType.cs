using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about an attached policy.</summary>
public class AttachedPolicyType
{
    /// <summary>The friendly name of the attached policy.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string PolicyName { get; set; }

    /// <summary>The Amazon Resource Name (ARN).</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }
}
