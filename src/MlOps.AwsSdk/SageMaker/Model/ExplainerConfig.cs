namespace Amazon.SageMaker.Model;

/// <summary>A parameter to activate explainers.</summary>
public class ExplainerConfig
{
    /// <summary>A member of <c>ExplainerConfig</c> that contains configuration parameters for the SageMaker Clarify explainer.</summary>
    public ClarifyExplainerConfig ClarifyExplainerConfig { get; set; }
}
