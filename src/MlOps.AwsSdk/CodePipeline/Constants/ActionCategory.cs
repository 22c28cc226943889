using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>ActionCategory</c>.</summary>
public class ActionCategory : ConstantClass
{
    /// <summary>The value <c>Approval</c>.</summary>
    public static readonly ActionCategory Approval = new("Approval");

    /// <summary>The value <c>Build</c>.</summary>
    public static readonly ActionCategory Build = new("Build");

    /// <summary>The value <c>Compute</c>.</summary>
    public static readonly ActionCategory Compute = new("Compute");

    /// <summary>The value <c>Deploy</c>.</summary>
    public static readonly ActionCategory Deploy = new("Deploy");

    /// <summary>The value <c>Invoke</c>.</summary>
    public static readonly ActionCategory Invoke = new("Invoke");

    /// <summary>The value <c>Source</c>.</summary>
    public static readonly ActionCategory Source = new("Source");

    /// <summary>The value <c>Test</c>.</summary>
    public static readonly ActionCategory Test = new("Test");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ActionCategory(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ActionCategory FindValue(string value) => FindValue<ActionCategory>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ActionCategory(string value) => FindValue(value);
}
