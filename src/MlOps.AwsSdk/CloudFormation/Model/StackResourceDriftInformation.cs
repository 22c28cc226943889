using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// Contains information about whether the resource's actual configuration differs, or has drifted, from its expected configuration.
/// </summary>
public class StackResourceDriftInformation
{
    /// <summary>Status of the resource's actual configuration compared to its expected configuration.</summary>
    [AWSProperty(Required = true)]
    public StackResourceDriftStatus StackResourceDriftStatus { get; set; }

    /// <summary>When CloudFormation last checked if the resource had drifted from its expected configuration.</summary>
    public DateTime? LastCheckTimestamp { get; set; }
}
