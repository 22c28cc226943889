using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>RuleOwner</c>.</summary>
public class RuleOwner : ConstantClass
{
    /// <summary>The value <c>AWS</c>.</summary>
    public static readonly RuleOwner AWS = new("AWS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RuleOwner(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RuleOwner FindValue(string value) => FindValue<RuleOwner>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RuleOwner(string value) => FindValue(value);
}
