namespace Amazon.SageMaker.Model;

/// <summary>Contains metrics captured from a model.</summary>
public class ModelMetrics
{
    /// <summary>Metrics that measure the quality of a model.</summary>
    public ModelQuality ModelQuality { get; set; }

    /// <summary>Metrics that measure the quality of the input data for a model.</summary>
    public ModelDataQuality ModelDataQuality { get; set; }

    /// <summary>Metrics that measure bias in a model.</summary>
    public Bias Bias { get; set; }

    /// <summary>Metrics that help explain a model.</summary>
    public Explainability Explainability { get; set; }
}
