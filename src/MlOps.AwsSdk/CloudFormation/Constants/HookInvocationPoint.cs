using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>HookInvocationPoint</c>.</summary>
public class HookInvocationPoint : ConstantClass
{
    /// <summary>The value <c>PRE_PROVISION</c>.</summary>
    public static readonly HookInvocationPoint PRE_PROVISION = new("PRE_PROVISION");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public HookInvocationPoint(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static HookInvocationPoint FindValue(string value) => FindValue<HookInvocationPoint>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator HookInvocationPoint(string value) => FindValue(value);
}
