using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>OnStackFailure</c>.</summary>
public class OnStackFailure : ConstantClass
{
    /// <summary>The value <c>DELETE</c>.</summary>
    public static readonly OnStackFailure DELETE = new("DELETE");

    /// <summary>The value <c>DO_NOTHING</c>.</summary>
    public static readonly OnStackFailure DO_NOTHING = new("DO_NOTHING");

    /// <summary>The value <c>ROLLBACK</c>.</summary>
    public static readonly OnStackFailure ROLLBACK = new("ROLLBACK");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public OnStackFailure(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static OnStackFailure FindValue(string value) => FindValue<OnStackFailure>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator OnStackFailure(string value) => FindValue(value);
}
