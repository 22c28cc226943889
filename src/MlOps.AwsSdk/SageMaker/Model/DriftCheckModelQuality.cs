namespace Amazon.SageMaker.Model;

/// <summary>
/// Represents the drift check model quality baselines that can be used when the model monitor is set using the model package.
/// </summary>
public class DriftCheckModelQuality
{
    /// <summary>The drift check model quality statistics.</summary>
    public MetricsSource Statistics { get; set; }

    /// <summary>The drift check model quality constraints.</summary>
    public MetricsSource Constraints { get; set; }
}
