using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>ExecutionType</c>.</summary>
public class ExecutionType : ConstantClass
{
    /// <summary>The value <c>ROLLBACK</c>.</summary>
    public static readonly ExecutionType ROLLBACK = new("ROLLBACK");

    /// <summary>The value <c>STANDARD</c>.</summary>
    public static readonly ExecutionType STANDARD = new("STANDARD");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ExecutionType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ExecutionType FindValue(string value) => FindValue<ExecutionType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ExecutionType(string value) => FindValue(value);
}
