using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ProductionVariantAcceleratorType</c>.</summary>
public class ProductionVariantAcceleratorType : ConstantClass
{
    /// <summary>The value <c>ml.eia1.large</c>.</summary>
    public static readonly ProductionVariantAcceleratorType MlEia1Large = new("ml.eia1.large");

    /// <summary>The value <c>ml.eia1.medium</c>.</summary>
    public static readonly ProductionVariantAcceleratorType MlEia1Medium = new("ml.eia1.medium");

    /// <summary>The value <c>ml.eia1.xlarge</c>.</summary>
    public static readonly ProductionVariantAcceleratorType MlEia1Xlarge = new("ml.eia1.xlarge");

    /// <summary>The value <c>ml.eia2.large</c>.</summary>
    public static readonly ProductionVariantAcceleratorType MlEia2Large = new("ml.eia2.large");

    /// <summary>The value <c>ml.eia2.medium</c>.</summary>
    public static readonly ProductionVariantAcceleratorType MlEia2Medium = new("ml.eia2.medium");

    /// <summary>The value <c>ml.eia2.xlarge</c>.</summary>
    public static readonly ProductionVariantAcceleratorType MlEia2Xlarge = new("ml.eia2.xlarge");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ProductionVariantAcceleratorType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ProductionVariantAcceleratorType FindValue(string value) => FindValue<ProductionVariantAcceleratorType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ProductionVariantAcceleratorType(string value) => FindValue(value);
}
