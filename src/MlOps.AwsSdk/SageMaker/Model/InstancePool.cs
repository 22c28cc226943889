using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies an instance type and its priority for a heterogeneous endpoint.</summary>
public class InstancePool
{
    /// <summary>The ML compute instance type for the instance pool.</summary>
    [AWSProperty(Required = true)]
    public ProductionVariantInstanceType InstanceType { get; set; }

    /// <summary>
    /// The name of a SageMaker model to use for this instance pool instead of the model specified for the production variant.
    /// </summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string ModelNameOverride { get; set; }

    /// <summary>The priority for the instance pool.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 5)]
    public int? Priority { get; set; }
}
