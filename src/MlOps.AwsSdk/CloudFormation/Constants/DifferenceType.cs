using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>DifferenceType</c>.</summary>
public class DifferenceType : ConstantClass
{
    /// <summary>The value <c>ADD</c>.</summary>
    public static readonly DifferenceType ADD = new("ADD");

    /// <summary>The value <c>NOT_EQUAL</c>.</summary>
    public static readonly DifferenceType NOT_EQUAL = new("NOT_EQUAL");

    /// <summary>The value <c>REMOVE</c>.</summary>
    public static readonly DifferenceType REMOVE = new("REMOVE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DifferenceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DifferenceType FindValue(string value) => FindValue<DifferenceType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DifferenceType(string value) => FindValue(value);
}
