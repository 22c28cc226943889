using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>StackDriftStatus</c>.</summary>
public class StackDriftStatus : ConstantClass
{
    /// <summary>The value <c>DRIFTED</c>.</summary>
    public static readonly StackDriftStatus DRIFTED = new("DRIFTED");

    /// <summary>The value <c>IN_SYNC</c>.</summary>
    public static readonly StackDriftStatus IN_SYNC = new("IN_SYNC");

    /// <summary>The value <c>NOT_CHECKED</c>.</summary>
    public static readonly StackDriftStatus NOT_CHECKED = new("NOT_CHECKED");

    /// <summary>The value <c>UNKNOWN</c>.</summary>
    public static readonly StackDriftStatus UNKNOWN = new("UNKNOWN");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public StackDriftStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static StackDriftStatus FindValue(string value) => FindValue<StackDriftStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator StackDriftStatus(string value) => FindValue(value);
}
