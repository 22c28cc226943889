namespace Amazon.SageMaker.Model;

/// <summary>Specifies additional configuration for multi-model endpoints.</summary>
public class MultiModelConfig
{
    /// <summary>Whether to cache models for a multi-model endpoint.</summary>
    public ModelCacheSetting ModelCacheSetting { get; set; }
}
