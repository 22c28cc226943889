using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Update policy for a blue/green deployment.</summary>
public class BlueGreenUpdatePolicy
{
    /// <summary>
    /// Defines the traffic routing strategy to shift traffic from the old fleet to the new fleet during an endpoint deployment.
    /// </summary>
    [AWSProperty(Required = true)]
    public TrafficRoutingConfig TrafficRoutingConfiguration { get; set; }

    /// <summary>
    /// Additional waiting time in seconds after the completion of an endpoint deployment before terminating the old endpoint fleet.
    /// </summary>
    [AWSProperty(Min = 0, Max = 3600)]
    public int? TerminationWaitInSeconds { get; set; }

    /// <summary>Maximum execution timeout for the deployment.</summary>
    [AWSProperty(Min = 600, Max = 28800)]
    public int? MaximumExecutionTimeoutInSeconds { get; set; }
}
