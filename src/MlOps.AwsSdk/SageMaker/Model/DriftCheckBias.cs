namespace Amazon.SageMaker.Model;

/// <summary>Represents the drift check bias baselines that can be used when the model monitor is set using the model package.</summary>
public class DriftCheckBias
{
    /// <summary>The bias config file for a model.</summary>
    public FileSource ConfigFile { get; set; }

    /// <summary>The pre-training constraints.</summary>
    public MetricsSource PreTrainingConstraints { get; set; }

    /// <summary>The post-training constraints.</summary>
    public MetricsSource PostTrainingConstraints { get; set; }
}
