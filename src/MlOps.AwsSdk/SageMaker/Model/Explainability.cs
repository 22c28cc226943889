namespace Amazon.SageMaker.Model;

/// <summary>Contains explainability metrics for a model.</summary>
public class Explainability
{
    /// <summary>The explainability report for a model.</summary>
    public MetricsSource Report { get; set; }
}
