using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DescribeEndpoint</c>.</summary>
public class DescribeEndpointResponse : AmazonWebServiceResponse
{
    /// <summary>Name of the endpoint.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the endpoint.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string EndpointArn { get; set; }

    /// <summary>The name of the endpoint configuration associated with this endpoint.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string EndpointConfigName { get; set; }

    /// <summary>An array of ProductionVariantSummary objects, one for each model hosted behind this endpoint.</summary>
    [AWSProperty(Min = 1)]
    public List<ProductionVariantSummary> ProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The currently active data capture configuration used by your Endpoint.</summary>
    public DataCaptureConfigSummary DataCaptureConfig { get; set; }

    /// <summary>The status of the endpoint.</summary>
    [AWSProperty(Required = true)]
    public EndpointStatus EndpointStatus { get; set; }

    /// <summary>If the status of the endpoint is <c>Failed</c>, the reason why it failed.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string FailureReason { get; set; }

    /// <summary>A timestamp that shows when the endpoint was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>A timestamp that shows when the endpoint was last modified.</summary>
    [AWSProperty(Required = true)]
    public DateTime? LastModifiedTime { get; set; }

    /// <summary>The most recent deployment configuration for the endpoint.</summary>
    public DeploymentConfig LastDeploymentConfig { get; set; }

    /// <summary>Returns the description of an endpoint configuration created using the <c>CreateEndpointConfig</c> API.</summary>
    public AsyncInferenceConfig AsyncInferenceConfig { get; set; }

    /// <summary>Returns the summary of an in-progress deployment.</summary>
    public PendingDeploymentSummary PendingDeploymentSummary { get; set; }

    /// <summary>The configuration parameters for an explainer.</summary>
    public ExplainerConfig ExplainerConfig { get; set; }

    /// <summary>
    /// An array of ProductionVariantSummary objects, one for each model that you want to host at this endpoint in shadow mode with
    /// production traffic replicated from the model specified on <c>ProductionVariants</c>.
    /// </summary>
    [AWSProperty(Min = 1)]
    public List<ProductionVariantSummary> ShadowProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The configuration parameters for utilization metrics.</summary>
    public MetricsConfig MetricsConfig { get; set; }
}
