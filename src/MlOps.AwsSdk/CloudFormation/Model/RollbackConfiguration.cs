using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// Structure that contains the rollback triggers for CloudFormation to monitor during stack creation and updating operations, and for the
/// specified monitoring period afterwards.
/// </summary>
public class RollbackConfiguration
{
    /// <summary>The triggers to monitor during stack creation or update actions.</summary>
    [AWSProperty(Max = 5)]
    public List<RollbackTrigger> RollbackTriggers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// The amount of time, in minutes, during which CloudFormation should monitor all the rollback triggers after the stack creation or
    /// update operation deploys all necessary resources.
    /// </summary>
    [AWSProperty(Min = 0, Max = 180)]
    public int? MonitoringTimeInMinutes { get; set; }
}
