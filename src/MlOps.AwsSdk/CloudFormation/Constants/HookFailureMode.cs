using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>HookFailureMode</c>.</summary>
public class HookFailureMode : ConstantClass
{
    /// <summary>The value <c>FAIL</c>.</summary>
    public static readonly HookFailureMode FAIL = new("FAIL");

    /// <summary>The value <c>WARN</c>.</summary>
    public static readonly HookFailureMode WARN = new("WARN");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public HookFailureMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static HookFailureMode FindValue(string value) => FindValue<HookFailureMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator HookFailureMode(string value) => FindValue(value);
}
