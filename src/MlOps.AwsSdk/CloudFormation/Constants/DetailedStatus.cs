using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>DetailedStatus</c>.</summary>
public class DetailedStatus : ConstantClass
{
    /// <summary>The value <c>CONFIGURATION_COMPLETE</c>.</summary>
    public static readonly DetailedStatus CONFIGURATION_COMPLETE = new("CONFIGURATION_COMPLETE");

    /// <summary>The value <c>VALIDATION_FAILED</c>.</summary>
    public static readonly DetailedStatus VALIDATION_FAILED = new("VALIDATION_FAILED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DetailedStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DetailedStatus FindValue(string value) => FindValue<DetailedStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DetailedStatus(string value) => FindValue(value);
}
