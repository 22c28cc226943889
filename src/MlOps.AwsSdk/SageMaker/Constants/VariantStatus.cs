using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>VariantStatus</c>.</summary>
public class VariantStatus : ConstantClass
{
    /// <summary>The value <c>ActivatingTraffic</c>.</summary>
    public static readonly VariantStatus ActivatingTraffic = new("ActivatingTraffic");

    /// <summary>The value <c>Baking</c>.</summary>
    public static readonly VariantStatus Baking = new("Baking");

    /// <summary>The value <c>Creating</c>.</summary>
    public static readonly VariantStatus Creating = new("Creating");

    /// <summary>The value <c>Deleting</c>.</summary>
    public static readonly VariantStatus Deleting = new("Deleting");

    /// <summary>The value <c>Updating</c>.</summary>
    public static readonly VariantStatus Updating = new("Updating");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public VariantStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static VariantStatus FindValue(string value) => FindValue<VariantStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator VariantStatus(string value) => FindValue(value);
}
