using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>PipelineExecutionStatus</c>.</summary>
public class PipelineExecutionStatus : ConstantClass
{
    /// <summary>The value <c>Cancelled</c>.</summary>
    public static readonly PipelineExecutionStatus Cancelled = new("Cancelled");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly PipelineExecutionStatus Failed = new("Failed");

    /// <summary>The value <c>InProgress</c>.</summary>
    public static readonly PipelineExecutionStatus InProgress = new("InProgress");

    /// <summary>The value <c>Stopped</c>.</summary>
    public static readonly PipelineExecutionStatus Stopped = new("Stopped");

    /// <summary>The value <c>Stopping</c>.</summary>
    public static readonly PipelineExecutionStatus Stopping = new("Stopping");

    /// <summary>The value <c>Succeeded</c>.</summary>
    public static readonly PipelineExecutionStatus Succeeded = new("Succeeded");

    /// <summary>The value <c>Superseded</c>.</summary>
    public static readonly PipelineExecutionStatus Superseded = new("Superseded");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PipelineExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PipelineExecutionStatus FindValue(string value) => FindValue<PipelineExecutionStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PipelineExecutionStatus(string value) => FindValue(value);
}
