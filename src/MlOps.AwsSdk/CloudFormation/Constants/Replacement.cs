using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>Replacement</c>.</summary>
public class Replacement : ConstantClass
{
    /// <summary>The value <c>Conditional</c>.</summary>
    public static readonly Replacement Conditional = new("Conditional");

    /// <summary>The value <c>False</c>.</summary>
    public static readonly Replacement False = new("False");

    /// <summary>The value <c>True</c>.</summary>
    public static readonly Replacement True = new("True");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public Replacement(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static Replacement FindValue(string value) => FindValue<Replacement>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator Replacement(string value) => FindValue(value);
}
