using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The values of properties of type <c>ParameterType</c>.</summary>
public class ParameterType : ConstantClass
{
    /// <summary>The value <c>SecureString</c>.</summary>
    public static readonly ParameterType SecureString = new("SecureString");

    /// <summary>The value <c>String</c>.</summary>
    public static readonly ParameterType String = new("String");

    /// <summary>The value <c>StringList</c>.</summary>
    public static readonly ParameterType StringList = new("StringList");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ParameterType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ParameterType FindValue(string value) => FindValue<ParameterType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ParameterType(string value) => FindValue(value);
}
