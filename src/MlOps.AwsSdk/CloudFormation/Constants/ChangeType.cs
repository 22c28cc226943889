using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ChangeType</c>.</summary>
public class ChangeType : ConstantClass
{
    /// <summary>The value <c>Resource</c>.</summary>
    public static readonly ChangeType Resource = new("Resource");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ChangeType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ChangeType FindValue(string value) => FindValue<ChangeType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ChangeType(string value) => FindValue(value);
}
