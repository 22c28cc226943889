using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>CapacitySizeType</c>.</summary>
public class CapacitySizeType : ConstantClass
{
    /// <summary>The value <c>CAPACITY_PERCENT</c>.</summary>
    public static readonly CapacitySizeType CAPACITY_PERCENT = new("CAPACITY_PERCENT");

    /// <summary>The value <c>INSTANCE_COUNT</c>.</summary>
    public static readonly CapacitySizeType INSTANCE_COUNT = new("INSTANCE_COUNT");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CapacitySizeType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CapacitySizeType FindValue(string value) => FindValue<CapacitySizeType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CapacitySizeType(string value) => FindValue(value);
}
