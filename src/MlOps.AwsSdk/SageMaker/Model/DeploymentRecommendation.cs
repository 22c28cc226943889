using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>A set of recommended deployment configurations for the model.</summary>
public class DeploymentRecommendation
{
    /// <summary>Status of the deployment recommendation.</summary>
    [AWSProperty(Required = true)]
    public RecommendationStatus RecommendationStatus { get; set; }

    /// <summary>A list of RealTimeInferenceRecommendation items.</summary>
    [AWSProperty(Min = 0, Max = 3)]
    public List<RealTimeInferenceRecommendation> RealTimeInferenceRecommendations { get; set; }
        = AWSConfigs.InitializeCollections ? [] : null;
}
