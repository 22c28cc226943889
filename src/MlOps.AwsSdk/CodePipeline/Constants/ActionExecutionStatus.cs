using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>ActionExecutionStatus</c>.</summary>
public class ActionExecutionStatus : ConstantClass
{
    /// <summary>The value <c>Abandoned</c>.</summary>
    public static readonly ActionExecutionStatus Abandoned = new("Abandoned");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly ActionExecutionStatus Failed = new("Failed");

    /// <summary>The value <c>InProgress</c>.</summary>
    public static readonly ActionExecutionStatus InProgress = new("InProgress");

    /// <summary>The value <c>Succeeded</c>.</summary>
    public static readonly ActionExecutionStatus Succeeded = new("Succeeded");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ActionExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ActionExecutionStatus FindValue(string value) => FindValue<ActionExecutionStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ActionExecutionStatus(string value) => FindValue(value);
}
