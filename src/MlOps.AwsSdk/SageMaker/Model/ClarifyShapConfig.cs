using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The configuration for SHAP analysis using SageMaker Clarify Explainer.</summary>
public class ClarifyShapConfig
{
    /// <summary>The configuration for the SHAP baseline of the Kernal SHAP algorithm.</summary>
    [AWSProperty(Required = true)]
    public ClarifyShapBaselineConfig ShapBaselineConfig { get; set; }

    /// <summary>The number of samples to be used for analysis by the Kernal SHAP algorithm.</summary>
    [AWSProperty(Min = 1)]
    public int? NumberOfSamples { get; set; }

    /// <summary>
    /// A Boolean toggle to indicate if you want to use the logit function (true) or log-odds units (false) for model predictions.
    /// </summary>
    public bool? UseLogit { get; set; }

    /// <summary>The starting value used to initialize the random number generator in the explainer.</summary>
    public int? Seed { get; set; }

    /// <summary>
    /// A parameter that indicates if text features are treated as text and explanations are provided for individual units of text.
    /// </summary>
    public ClarifyTextConfig TextConfig { get; set; }
}
