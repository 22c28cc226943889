using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Configures the scale-in behavior for managed instance scaling.</summary>
public class ProductionVariantManagedInstanceScalingScaleInPolicy
{
    /// <summary>The strategy for scaling in instances.</summary>
    [AWSProperty(Required = true)]
    public ManagedInstanceScalingScaleInStrategy Strategy { get; set; }

    /// <summary>
    /// The maximum number of instances that the endpoint can terminate at a time during a consolidation scale-in operation.
    /// </summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaximumStepSize { get; set; }

    /// <summary>
    /// The cooldown period, in minutes, after the last endpoint operation before the endpoint evaluates consolidation scale-in
    /// opportunities.
    /// </summary>
    [AWSProperty(Min = 5, Max = 1440)]
    public int? CooldownInMinutes { get; set; }
}
