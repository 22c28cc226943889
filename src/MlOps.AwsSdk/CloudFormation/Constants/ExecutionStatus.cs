using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ExecutionStatus</c>.</summary>
public class ExecutionStatus : ConstantClass
{
    /// <summary>The value <c>AVAILABLE</c>.</summary>
    public static readonly ExecutionStatus AVAILABLE = new("AVAILABLE");

    /// <summary>The value <c>EXECUTE_COMPLETE</c>.</summary>
    public static readonly ExecutionStatus EXECUTE_COMPLETE = new("EXECUTE_COMPLETE");

    /// <summary>The value <c>EXECUTE_FAILED</c>.</summary>
    public static readonly ExecutionStatus EXECUTE_FAILED = new("EXECUTE_FAILED");

    /// <summary>The value <c>EXECUTE_IN_PROGRESS</c>.</summary>
    public static readonly ExecutionStatus EXECUTE_IN_PROGRESS = new("EXECUTE_IN_PROGRESS");

    /// <summary>The value <c>OBSOLETE</c>.</summary>
    public static readonly ExecutionStatus OBSOLETE = new("OBSOLETE");

    /// <summary>The value <c>UNAVAILABLE</c>.</summary>
    public static readonly ExecutionStatus UNAVAILABLE = new("UNAVAILABLE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ExecutionStatus FindValue(string value) => FindValue<ExecutionStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ExecutionStatus(string value) => FindValue(value);
}
