using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ManagedInstanceScalingScaleInStrategy</c>.</summary>
public class ManagedInstanceScalingScaleInStrategy : ConstantClass
{
    /// <summary>The value <c>CONSOLIDATION</c>.</summary>
    public static readonly ManagedInstanceScalingScaleInStrategy CONSOLIDATION = new("CONSOLIDATION");

    /// <summary>The value <c>IDLE_RELEASE</c>.</summary>
    public static readonly ManagedInstanceScalingScaleInStrategy IDLE_RELEASE = new("IDLE_RELEASE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ManagedInstanceScalingScaleInStrategy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ManagedInstanceScalingScaleInStrategy FindValue(string value) => FindValue<ManagedInstanceScalingScaleInStrategy>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ManagedInstanceScalingScaleInStrategy(string value) => FindValue(value);
}
