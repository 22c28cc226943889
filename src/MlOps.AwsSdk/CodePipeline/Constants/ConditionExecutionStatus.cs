using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>ConditionExecutionStatus</c>.</summary>
public class ConditionExecutionStatus : ConstantClass
{
    /// <summary>The value <c>Abandoned</c>.</summary>
    public static readonly ConditionExecutionStatus Abandoned = new("Abandoned");

    /// <summary>The value <c>Cancelled</c>.</summary>
    public static readonly ConditionExecutionStatus Cancelled = new("Cancelled");

    /// <summary>The value <c>Errored</c>.</summary>
    public static readonly ConditionExecutionStatus Errored = new("Errored");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly ConditionExecutionStatus Failed = new("Failed");

    /// <summary>The value <c>InProgress</c>.</summary>
    public static readonly ConditionExecutionStatus InProgress = new("InProgress");

    /// <summary>The value <c>Overridden</c>.</summary>
    public static readonly ConditionExecutionStatus Overridden = new("Overridden");

    /// <summary>The value <c>Succeeded</c>.</summary>
    public static readonly ConditionExecutionStatus Succeeded = new("Succeeded");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ConditionExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ConditionExecutionStatus FindValue(string value) => FindValue<ConditionExecutionStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ConditionExecutionStatus(string value) => FindValue(value);
}
