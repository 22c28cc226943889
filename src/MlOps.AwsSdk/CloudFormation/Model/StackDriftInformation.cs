using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// Contains information about whether the stack's actual configuration differs, or has drifted, from its expected configuration, as defined
/// in the stack template and any values specified as template parameters.
/// </summary>
public class StackDriftInformation
{
    /// <summary>Status of the stack's actual configuration compared to its expected template configuration.</summary>
    [AWSProperty(Required = true)]
    public StackDriftStatus StackDriftStatus { get; set; }

    /// <summary>
    /// Most recent time when a drift detection operation was initiated on the stack, or any of its individual resources that support drift
    /// detection.
    /// </summary>
    public DateTime? LastCheckTimestamp { get; set; }
}
