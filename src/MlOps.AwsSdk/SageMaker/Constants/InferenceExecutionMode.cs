using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>InferenceExecutionMode</c>.</summary>
public class InferenceExecutionMode : ConstantClass
{
    /// <summary>The value <c>Direct</c>.</summary>
    public static readonly InferenceExecutionMode Direct = new("Direct");

    /// <summary>The value <c>Serial</c>.</summary>
    public static readonly InferenceExecutionMode Serial = new("Serial");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public InferenceExecutionMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static InferenceExecutionMode FindValue(string value) => FindValue<InferenceExecutionMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator InferenceExecutionMode(string value) => FindValue(value);
}
