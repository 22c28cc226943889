using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>HookStatus</c>.</summary>
public class HookStatus : ConstantClass
{
    /// <summary>The value <c>HOOK_COMPLETE_FAILED</c>.</summary>
    public static readonly HookStatus HOOK_COMPLETE_FAILED = new("HOOK_COMPLETE_FAILED");

    /// <summary>The value <c>HOOK_COMPLETE_SUCCEEDED</c>.</summary>
    public static readonly HookStatus HOOK_COMPLETE_SUCCEEDED = new("HOOK_COMPLETE_SUCCEEDED");

    /// <summary>The value <c>HOOK_FAILED</c>.</summary>
    public static readonly HookStatus HOOK_FAILED = new("HOOK_FAILED");

    /// <summary>The value <c>HOOK_IN_PROGRESS</c>.</summary>
    public static readonly HookStatus HOOK_IN_PROGRESS = new("HOOK_IN_PROGRESS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public HookStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static HookStatus FindValue(string value) => FindValue<HookStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator HookStatus(string value) => FindValue(value);
}
