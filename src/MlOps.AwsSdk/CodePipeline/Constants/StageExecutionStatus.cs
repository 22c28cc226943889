using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>StageExecutionStatus</c>.</summary>
public class StageExecutionStatus : ConstantClass
{
    /// <summary>The value <c>Cancelled</c>.</summary>
    public static readonly StageExecutionStatus Cancelled = new("Cancelled");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly StageExecutionStatus Failed = new("Failed");

    /// <summary>The value <c>InProgress</c>.</summary>
    public static readonly StageExecutionStatus InProgress = new("InProgress");

    /// <summary>The value <c>Skipped</c>.</summary>
    public static readonly StageExecutionStatus Skipped = new("Skipped");

    /// <summary>The value <c>Stopped</c>.</summary>
    public static readonly StageExecutionStatus Stopped = new("Stopped");

    /// <summary>The value <c>Stopping</c>.</summary>
    public static readonly StageExecutionStatus Stopping = new("Stopping");

    /// <summary>The value <c>Succeeded</c>.</summary>
    public static readonly StageExecutionStatus Succeeded = new("Succeeded");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public StageExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static StageExecutionStatus FindValue(string value) => FindValue<StageExecutionStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator StageExecutionStatus(string value) => FindValue(value);
}
