using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>DeploymentMode</c>.</summary>
public class DeploymentMode : ConstantClass
{
    /// <summary>The value <c>REVERT_DRIFT</c>.</summary>
    public static readonly DeploymentMode REVERT_DRIFT = new("REVERT_DRIFT");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DeploymentMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DeploymentMode FindValue(string value) => FindValue<DeploymentMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DeploymentMode(string value) => FindValue(value);
}
