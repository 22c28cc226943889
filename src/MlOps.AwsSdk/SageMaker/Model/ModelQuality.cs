namespace Amazon.SageMaker.Model;

/// <summary>Model quality statistics and constraints.</summary>
public class ModelQuality
{
    /// <summary>Model quality statistics.</summary>
    public MetricsSource Statistics { get; set; }

    /// <summary>Model quality constraints.</summary>
    public MetricsSource Constraints { get; set; }
}
