using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The configuration parameters for the SageMaker Clarify explainer.</summary>
public class ClarifyExplainerConfig
{
    /// <summary>A JMESPath boolean expression used to filter which records to explain.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string EnableExplanations { get; set; }

    /// <summary>The inference configuration parameter for the model container.</summary>
    public ClarifyInferenceConfig InferenceConfig { get; set; }

    /// <summary>The configuration for SHAP analysis.</summary>
    [AWSProperty(Required = true)]
    public ClarifyShapConfig ShapConfig { get; set; }
}
