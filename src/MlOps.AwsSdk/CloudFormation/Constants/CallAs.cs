using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>CallAs</c>.</summary>
public class CallAs : ConstantClass
{
    /// <summary>The value <c>DELEGATED_ADMIN</c>.</summary>
    public static readonly CallAs DELEGATED_ADMIN = new("DELEGATED_ADMIN");

    /// <summary>The value <c>SELF</c>.</summary>
    public static readonly CallAs SELF = new("SELF");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CallAs(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CallAs FindValue(string value) => FindValue<CallAs>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CallAs(string value) => FindValue(value);
}
