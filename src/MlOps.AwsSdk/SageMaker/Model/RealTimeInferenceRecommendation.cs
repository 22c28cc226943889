using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The recommended configuration to use for Real-Time Inference.</summary>
public class RealTimeInferenceRecommendation
{
    /// <summary>The recommendation ID which uniquely identifies each recommendation.</summary>
    [AWSProperty(Required = true)]
    public string RecommendationId { get; set; }

    /// <summary>The recommended instance type for Real-Time Inference.</summary>
    [AWSProperty(Required = true)]
    public ProductionVariantInstanceType InstanceType { get; set; }

    /// <summary>The recommended environment variables to set in the model container for Real-Time Inference.</summary>
    [AWSProperty(Min = 0, Max = 100)]
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
