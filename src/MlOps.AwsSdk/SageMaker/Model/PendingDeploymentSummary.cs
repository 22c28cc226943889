using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The summary of an in-progress deployment when an endpoint is creating or updating with a new endpoint configuration.</summary>
public class PendingDeploymentSummary
{
    /// <summary>The name of the endpoint configuration used in the deployment.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointConfigName { get; set; }

    /// <summary>
    /// An array of PendingProductionVariantSummary objects, one for each model hosted behind this endpoint for the in-progress deployment.
    /// </summary>
    [AWSProperty(Min = 1)]
    public List<PendingProductionVariantSummary> ProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The start time of the deployment.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>
    /// An array of PendingProductionVariantSummary objects, one for each model hosted behind this endpoint in shadow mode with production
    /// traffic replicated from the model specified on <c>ProductionVariants</c> for the in-progress deployment.
    /// </summary>
    [AWSProperty(Min = 1)]
    public List<PendingProductionVariantSummary> ShadowProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
