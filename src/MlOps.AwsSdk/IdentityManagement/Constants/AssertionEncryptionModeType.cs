using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The values of properties of type <c>AssertionEncryptionModeType</c>.</summary>
public class AssertionEncryptionModeType : ConstantClass
{
    /// <summary>The value <c>Allowed</c>.</summary>
    public static readonly AssertionEncryptionModeType Allowed = new("Allowed");

    /// <summary>The value <c>Required</c>.</summary>
    public static readonly AssertionEncryptionModeType Required = new("Required");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public AssertionEncryptionModeType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static AssertionEncryptionModeType FindValue(string value) => FindValue<AssertionEncryptionModeType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator AssertionEncryptionModeType(string value) => FindValue(value);
}
