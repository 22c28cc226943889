using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ValidationStatus</c>.</summary>
public class ValidationStatus : ConstantClass
{
    /// <summary>The value <c>FAILED</c>.</summary>
    public static readonly ValidationStatus FAILED = new("FAILED");

    /// <summary>The value <c>SKIPPED</c>.</summary>
    public static readonly ValidationStatus SKIPPED = new("SKIPPED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ValidationStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ValidationStatus FindValue(string value) => FindValue<ValidationStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ValidationStatus(string value) => FindValue(value);
}
