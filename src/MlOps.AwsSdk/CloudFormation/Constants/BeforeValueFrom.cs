using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>BeforeValueFrom</c>.</summary>
public class BeforeValueFrom : ConstantClass
{
    /// <summary>The value <c>ACTUAL_STATE</c>.</summary>
    public static readonly BeforeValueFrom ACTUAL_STATE = new("ACTUAL_STATE");

    /// <summary>The value <c>PREVIOUS_DEPLOYMENT_STATE</c>.</summary>
    public static readonly BeforeValueFrom PREVIOUS_DEPLOYMENT_STATE = new("PREVIOUS_DEPLOYMENT_STATE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public BeforeValueFrom(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static BeforeValueFrom FindValue(string value) => FindValue<BeforeValueFrom>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator BeforeValueFrom(string value) => FindValue(value);
}
