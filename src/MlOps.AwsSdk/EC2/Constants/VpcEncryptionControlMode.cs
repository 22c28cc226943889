using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>VpcEncryptionControlMode</c>.</summary>
public class VpcEncryptionControlMode : ConstantClass
{
    /// <summary>The value <c>enforce</c>.</summary>
    public static readonly VpcEncryptionControlMode Enforce = new("enforce");

    /// <summary>The value <c>monitor</c>.</summary>
    public static readonly VpcEncryptionControlMode Monitor = new("monitor");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public VpcEncryptionControlMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static VpcEncryptionControlMode FindValue(string value) => FindValue<VpcEncryptionControlMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator VpcEncryptionControlMode(string value) => FindValue(value);
}
