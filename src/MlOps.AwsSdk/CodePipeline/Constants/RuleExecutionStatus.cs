using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>RuleExecutionStatus</c>.</summary>
public class RuleExecutionStatus : ConstantClass
{
    /// <summary>The value <c>Abandoned</c>.</summary>
    public static readonly RuleExecutionStatus Abandoned = new("Abandoned");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly RuleExecutionStatus Failed = new("Failed");

    /// <summary>The value <c>InProgress</c>.</summary>
    public static readonly RuleExecutionStatus InProgress = new("InProgress");

    /// <summary>The value <c>Succeeded</c>.</summary>
    public static readonly RuleExecutionStatus Succeeded = new("Succeeded");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RuleExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RuleExecutionStatus FindValue(string value) => FindValue<RuleExecutionStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RuleExecutionStatus(string value) => FindValue(value);
}
