namespace Amazon.SageMaker.Model;

/// <summary>
/// Represents the drift check data quality baselines that can be used when the model monitor is set using the model package.
/// </summary>
public class DriftCheckModelDataQuality
{
    /// <summary>The drift check model data quality statistics.</summary>
    public MetricsSource Statistics { get; set; }

    /// <summary>The drift check model data quality constraints.</summary>
    public MetricsSource Constraints { get; set; }
}
