using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>VpcEncryptionControlState</c>.</summary>
public class VpcEncryptionControlState : ConstantClass
{
    /// <summary>The value <c>available</c>.</summary>
    public static readonly VpcEncryptionControlState Available = new("available");

    /// <summary>The value <c>creating</c>.</summary>
    public static readonly VpcEncryptionControlState Creating = new("creating");

    /// <summary>The value <c>delete-failed</c>.</summary>
    public static readonly VpcEncryptionControlState DeleteFailed = new("delete-failed");

    /// <summary>The value <c>deleted</c>.</summary>
    public static readonly VpcEncryptionControlState Deleted = new("deleted");

    /// <summary>The value <c>deleting</c>.</summary>
    public static readonly VpcEncryptionControlState Deleting = new("deleting");

    /// <summary>The value <c>enforce-failed</c>.</summary>
    public static readonly VpcEncryptionControlState EnforceFailed = new("enforce-failed");

    /// <summary>The value <c>enforce-in-progress</c>.</summary>
    public static readonly VpcEncryptionControlState EnforceInProgress = new("enforce-in-progress");

    /// <summary>The value <c>monitor-failed</c>.</summary>
    public static readonly VpcEncryptionControlState MonitorFailed = new("monitor-failed");

    /// <summary>The value <c>monitor-in-progress</c>.</summary>
    public static readonly VpcEncryptionControlState MonitorInProgress = new("monitor-in-progress");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public VpcEncryptionControlState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static VpcEncryptionControlState FindValue(string value) => FindValue<VpcEncryptionControlState>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator VpcEncryptionControlState(string value) => FindValue(value);
}
