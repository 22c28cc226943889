using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>EncryptionKeyType</c>.</summary>
public class EncryptionKeyType : ConstantClass
{
    /// <summary>The value <c>KMS</c>.</summary>
    public static readonly EncryptionKeyType KMS = new("KMS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EncryptionKeyType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EncryptionKeyType FindValue(string value) => FindValue<EncryptionKeyType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EncryptionKeyType(string value) => FindValue(value);
}
