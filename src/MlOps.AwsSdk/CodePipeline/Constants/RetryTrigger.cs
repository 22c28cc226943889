using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>RetryTrigger</c>.</summary>
public class RetryTrigger : ConstantClass
{
    /// <summary>The value <c>AutomatedStageRetry</c>.</summary>
    public static readonly RetryTrigger AutomatedStageRetry = new("AutomatedStageRetry");

    /// <summary>The value <c>ManualStageRetry</c>.</summary>
    public static readonly RetryTrigger ManualStageRetry = new("ManualStageRetry");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RetryTrigger(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RetryTrigger FindValue(string value) => FindValue<RetryTrigger>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RetryTrigger(string value) => FindValue(value);
}
