using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ManagedInstanceScalingStatus</c>.</summary>
public class ManagedInstanceScalingStatus : ConstantClass
{
    /// <summary>The value <c>DISABLED</c>.</summary>
    public static readonly ManagedInstanceScalingStatus DISABLED = new("DISABLED");

    /// <summary>The value <c>ENABLED</c>.</summary>
    public static readonly ManagedInstanceScalingStatus ENABLED = new("ENABLED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ManagedInstanceScalingStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ManagedInstanceScalingStatus FindValue(string value) => FindValue<ManagedInstanceScalingStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ManagedInstanceScalingStatus(string value) => FindValue(value);
}
