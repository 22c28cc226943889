using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>SkipModelValidation</c>.</summary>
public class SkipModelValidation : ConstantClass
{
    /// <summary>The value <c>All</c>.</summary>
    public static readonly SkipModelValidation All = new("All");

    /// <summary>The value <c>None</c>.</summary>
    public static readonly SkipModelValidation None = new("None");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SkipModelValidation(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SkipModelValidation FindValue(string value) => FindValue<SkipModelValidation>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SkipModelValidation(string value) => FindValue(value);
}
