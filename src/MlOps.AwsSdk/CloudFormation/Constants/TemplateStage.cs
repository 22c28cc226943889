using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>TemplateStage</c>.</summary>
public class TemplateStage : ConstantClass
{
    /// <summary>The value <c>Original</c>.</summary>
    public static readonly TemplateStage Original = new("Original");

    /// <summary>The value <c>Processed</c>.</summary>
    public static readonly TemplateStage Processed = new("Processed");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public TemplateStage(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static TemplateStage FindValue(string value) => FindValue<TemplateStage>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator TemplateStage(string value) => FindValue(value);
}
