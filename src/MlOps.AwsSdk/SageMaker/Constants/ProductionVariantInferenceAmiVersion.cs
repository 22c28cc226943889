using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ProductionVariantInferenceAmiVersion</c>.</summary>
public class ProductionVariantInferenceAmiVersion : ConstantClass
{
    /// <summary>The value <c>al2-ami-sagemaker-inference-gpu-2</c>.</summary>
    public static readonly ProductionVariantInferenceAmiVersion Al2AmiSagemakerInferenceGpu2 = new("al2-ami-sagemaker-inference-gpu-2");

    /// <summary>The value <c>al2-ami-sagemaker-inference-gpu-2-1</c>.</summary>
    public static readonly ProductionVariantInferenceAmiVersion Al2AmiSagemakerInferenceGpu21 = new("al2-ami-sagemaker-inference-gpu-2-1");

    /// <summary>The value <c>al2-ami-sagemaker-inference-gpu-3-1</c>.</summary>
    public static readonly ProductionVariantInferenceAmiVersion Al2AmiSagemakerInferenceGpu31 = new("al2-ami-sagemaker-inference-gpu-3-1");

    /// <summary>The value <c>al2-ami-sagemaker-inference-neuron-2</c>.</summary>
    public static readonly ProductionVariantInferenceAmiVersion Al2AmiSagemakerInferenceNeuron2 = new("al2-ami-sagemaker-inference-neuron-2");

    /// <summary>The value <c>al2023-ami-sagemaker-inference-gpu-4-1</c>.</summary>
    public static readonly ProductionVariantInferenceAmiVersion Al2023AmiSagemakerInferenceGpu41 = new("al2023-ami-sagemaker-inference-gpu-4-1");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ProductionVariantInferenceAmiVersion(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ProductionVariantInferenceAmiVersion FindValue(string value) => FindValue<ProductionVariantInferenceAmiVersion>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ProductionVariantInferenceAmiVersion(string value) => FindValue(value);
}
