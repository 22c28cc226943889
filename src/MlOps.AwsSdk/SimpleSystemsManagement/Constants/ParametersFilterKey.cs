using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The values of properties of type <c>ParametersFilterKey</c>.</summary>
public class ParametersFilterKey : ConstantClass
{
    /// <summary>The value <c>KeyId</c>.</summary>
    public static readonly ParametersFilterKey KeyId = new("KeyId");

    /// <summary>The value <c>Name</c>.</summary>
    public static readonly ParametersFilterKey Name = new("Name");

    /// <summary>The value <c>Type</c>.</summary>
    public static readonly ParametersFilterKey Type = new("Type");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ParametersFilterKey(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ParametersFilterKey FindValue(string value) => FindValue<ParametersFilterKey>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ParametersFilterKey(string value) => FindValue(value);
}
