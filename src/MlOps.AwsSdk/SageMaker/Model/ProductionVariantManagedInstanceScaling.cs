using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// Settings that control the range in the number of instances that the endpoint provisions as it scales up or down to accommodate traffic.
/// </summary>
public class ProductionVariantManagedInstanceScaling
{
    /// <summary>Indicates whether managed instance scaling is enabled.</summary>
    public ManagedInstanceScalingStatus Status { get; set; }

    /// <summary>
    /// The minimum number of instances that the endpoint must retain when it scales down to accommodate a decrease in traffic.
    /// </summary>
    [AWSProperty(Min = 0)]
    public int? MinInstanceCount { get; set; }

    /// <summary>
    /// The maximum number of instances that the endpoint can provision when it scales up to accommodate an increase in traffic.
    /// </summary>
    [AWSProperty(Min = 1)]
    public int? MaxInstanceCount { get; set; }

    /// <summary>Configures the scale-in behavior for managed instance scaling.</summary>
    public ProductionVariantManagedInstanceScalingScaleInPolicy ScaleInPolicy { get; set; }
}
