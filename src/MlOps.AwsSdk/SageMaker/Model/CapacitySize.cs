using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// Specifies the type and size of the endpoint capacity to activate for a blue/green deployment, a rolling deployment, or a rollback
/// strategy.
/// </summary>
public class CapacitySize
{
    /// <summary>Specifies the endpoint capacity type.</summary>
    [AWSProperty(Required = true)]
    public CapacitySizeType Type { get; set; }

    /// <summary>Defines the capacity size, either as a number of instances or a capacity percentage.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public int? Value { get; set; }
}
