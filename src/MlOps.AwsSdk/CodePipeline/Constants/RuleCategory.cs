using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>RuleCategory</c>.</summary>
public class RuleCategory : ConstantClass
{
    /// <summary>The value <c>Rule</c>.</summary>
    public static readonly RuleCategory Rule = new("Rule");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RuleCategory(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RuleCategory FindValue(string value) => FindValue<RuleCategory>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RuleCategory(string value) => FindValue(value);
}
