using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>StackResourceDriftStatus</c>.</summary>
public class StackResourceDriftStatus : ConstantClass
{
    /// <summary>The value <c>DELETED</c>.</summary>
    public static readonly StackResourceDriftStatus DELETED = new("DELETED");

    /// <summary>The value <c>IN_SYNC</c>.</summary>
    public static readonly StackResourceDriftStatus IN_SYNC = new("IN_SYNC");

    /// <summary>The value <c>MODIFIED</c>.</summary>
    public static readonly StackResourceDriftStatus MODIFIED = new("MODIFIED");

    /// <summary>The value <c>NOT_CHECKED</c>.</summary>
    public static readonly StackResourceDriftStatus NOT_CHECKED = new("NOT_CHECKED");

    /// <summary>The value <c>UNKNOWN</c>.</summary>
    public static readonly StackResourceDriftStatus UNKNOWN = new("UNKNOWN");

    /// <summary>The value <c>UNSUPPORTED</c>.</summary>
    public static readonly StackResourceDriftStatus UNSUPPORTED = new("UNSUPPORTED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public StackResourceDriftStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static StackResourceDriftStatus FindValue(string value) => FindValue<StackResourceDriftStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator StackResourceDriftStatus(string value) => FindValue(value);
}
