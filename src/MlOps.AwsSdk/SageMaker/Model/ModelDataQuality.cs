namespace Amazon.SageMaker.Model;

/// <summary>Data quality constraints and statistics for a model.</summary>
public class ModelDataQuality
{
    /// <summary>Data quality statistics for a model.</summary>
    public MetricsSource Statistics { get; set; }

    /// <summary>Data quality constraints for a model.</summary>
    public MetricsSource Constraints { get; set; }
}
