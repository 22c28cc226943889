namespace Amazon.SageMaker.Model;

/// <summary>Contains bias metrics for a model.</summary>
public class Bias
{
    /// <summary>The bias report for a model.</summary>
    public MetricsSource Report { get; set; }

    /// <summary>The pre-training bias report for a model.</summary>
    public MetricsSource PreTrainingReport { get; set; }

    /// <summary>The post-training bias report for a model.</summary>
    public MetricsSource PostTrainingReport { get; set; }
}
