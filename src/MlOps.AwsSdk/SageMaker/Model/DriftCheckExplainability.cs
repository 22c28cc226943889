namespace Amazon.SageMaker.Model;

/// <summary>
/// Represents the drift check explainability baselines that can be used when the model monitor is set using the model package.
/// </summary>
public class DriftCheckExplainability
{
    /// <summary>The drift check explainability constraints.</summary>
    public MetricsSource Constraints { get; set; }

    /// <summary>The explainability config file for the model.</summary>
    public FileSource ConfigFile { get; set; }
}
