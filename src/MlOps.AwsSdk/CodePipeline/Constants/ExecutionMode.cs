using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>ExecutionMode</c>.</summary>
public class ExecutionMode : ConstantClass
{
    /// <summary>The value <c>PARALLEL</c>.</summary>
    public static readonly ExecutionMode PARALLEL = new("PARALLEL");

    /// <summary>The value <c>QUEUED</c>.</summary>
    public static readonly ExecutionMode QUEUED = new("QUEUED");

    /// <summary>The value <c>SUPERSEDED</c>.</summary>
    public static readonly ExecutionMode SUPERSEDED = new("SUPERSEDED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ExecutionMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ExecutionMode FindValue(string value) => FindValue<ExecutionMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ExecutionMode(string value) => FindValue(value);
}
