using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>StageRetryMode</c>.</summary>
public class StageRetryMode : ConstantClass
{
    /// <summary>The value <c>ALL_ACTIONS</c>.</summary>
    public static readonly StageRetryMode ALL_ACTIONS = new("ALL_ACTIONS");

    /// <summary>The value <c>FAILED_ACTIONS</c>.</summary>
    public static readonly StageRetryMode FAILED_ACTIONS = new("FAILED_ACTIONS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public StageRetryMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static StageRetryMode FindValue(string value) => FindValue<StageRetryMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator StageRetryMode(string value) => FindValue(value);
}
