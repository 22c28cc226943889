using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// Defines the traffic routing strategy during an endpoint deployment to shift traffic from the old fleet to the new fleet.
/// </summary>
public class TrafficRoutingConfig
{
    /// <summary>Traffic routing strategy type.</summary>
    [AWSProperty(Required = true)]
    public TrafficRoutingConfigType Type { get; set; }

    /// <summary>The waiting time (in seconds) between incremental steps to turn on traffic on the new endpoint fleet.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 3600)]
    public int? WaitIntervalInSeconds { get; set; }

    /// <summary>Batch size for the first step to turn on traffic on the new endpoint fleet.</summary>
    public CapacitySize CanarySize { get; set; }

    /// <summary>Batch size for each step to turn on traffic on the new endpoint fleet.</summary>
    public CapacitySize LinearStepSize { get; set; }
}
