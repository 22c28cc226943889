using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>VpcEncryptionControlExclusionState</c>.</summary>
public class VpcEncryptionControlExclusionState : ConstantClass
{
    /// <summary>The value <c>disabled</c>.</summary>
    public static readonly VpcEncryptionControlExclusionState Disabled = new("disabled");

    /// <summary>The value <c>disabling</c>.</summary>
    public static readonly VpcEncryptionControlExclusionState Disabling = new("disabling");

    /// <summary>The value <c>enabled</c>.</summary>
    public static readonly VpcEncryptionControlExclusionState Enabled = new("enabled");

    /// <summary>The value <c>enabling</c>.</summary>
    public static readonly VpcEncryptionControlExclusionState Enabling = new("enabling");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public VpcEncryptionControlExclusionState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static VpcEncryptionControlExclusionState FindValue(string value) => FindValue<VpcEncryptionControlExclusionState>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator VpcEncryptionControlExclusionState(string value) => FindValue(value);
}
