using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// A summary of an instance pool for a production variant, including the instance type and the current number of instances.
/// </summary>
public class InstancePoolSummary
{
    /// <summary>The ML compute instance type for the instance pool.</summary>
    [AWSProperty(Required = true)]
    public ProductionVariantInstanceType InstanceType { get; set; }

    /// <summary>The current number of instances of this type in the instance pool.</summary>
    [AWSProperty(Required = true, Min = 0)]
    public int? CurrentInstanceCount { get; set; }
}
