using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies a rolling deployment strategy for updating a SageMaker endpoint.</summary>
public class RollingUpdatePolicy
{
    /// <summary>
    /// Batch size for each rolling step to provision capacity and turn on traffic on the new endpoint fleet, and terminate capacity on the
    /// old endpoint fleet.
    /// </summary>
    [AWSProperty(Required = true)]
    public CapacitySize MaximumBatchSize { get; set; }

    /// <summary>The length of the baking period, during which SageMaker monitors alarms for each batch on the new fleet.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 3600)]
    public int? WaitIntervalInSeconds { get; set; }

    /// <summary>The time limit for the total deployment.</summary>
    [AWSProperty(Min = 600, Max = 28800)]
    public int? MaximumExecutionTimeoutInSeconds { get; set; }

    /// <summary>Batch size for rollback to the old endpoint fleet.</summary>
    public CapacitySize RollbackMaximumBatchSize { get; set; }
}
