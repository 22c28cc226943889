namespace Amazon.SageMaker.Model;

/// <summary>Represents the drift check baselines that can be used when the model monitor is set using the model package.</summary>
public class DriftCheckBaselines
{
    /// <summary>Represents the drift check bias baselines that can be used when the model monitor is set using the model package.</summary>
    public DriftCheckBias Bias { get; set; }

    /// <summary>
    /// Represents the drift check explainability baselines that can be used when the model monitor is set using the model package.
    /// </summary>
    public DriftCheckExplainability Explainability { get; set; }

    /// <summary>
    /// Represents the drift check model quality baselines that can be used when the model monitor is set using the model package.
    /// </summary>
    public DriftCheckModelQuality ModelQuality { get; set; }

    /// <summary>
    /// Represents the drift check model data quality baselines that can be used when the model monitor is set using the model package.
    /// </summary>
    public DriftCheckModelDataQuality ModelDataQuality { get; set; }
}
