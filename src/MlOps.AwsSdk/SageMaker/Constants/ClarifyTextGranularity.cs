using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ClarifyTextGranularity</c>.</summary>
public class ClarifyTextGranularity : ConstantClass
{
    /// <summary>The value <c>paragraph</c>.</summary>
    public static readonly ClarifyTextGranularity Paragraph = new("paragraph");

    /// <summary>The value <c>sentence</c>.</summary>
    public static readonly ClarifyTextGranularity Sentence = new("sentence");

    /// <summary>The value <c>token</c>.</summary>
    public static readonly ClarifyTextGranularity Token = new("token");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ClarifyTextGranularity(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ClarifyTextGranularity FindValue(string value) => FindValue<ClarifyTextGranularity>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ClarifyTextGranularity(string value) => FindValue(value);
}
