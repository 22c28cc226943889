using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DescribeEndpointConfig</c>.</summary>
public class DescribeEndpointConfigResponse : AmazonWebServiceResponse
{
    /// <summary>Name of the SageMaker endpoint configuration.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointConfigName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the endpoint configuration.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string EndpointConfigArn { get; set; }

    /// <summary>An array of <c>ProductionVariant</c> objects, one for each model that you want to host at this endpoint.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 10)]
    public List<ProductionVariant> ProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Configuration to control how SageMaker AI captures inference data.</summary>
    public DataCaptureConfig DataCaptureConfig { get; set; }

    /// <summary>
    /// Amazon Web Services KMS key ID Amazon SageMaker uses to encrypt data when storing it on the ML storage volume attached to
    /// the instance.
    /// </summary>
    [AWSProperty(Min = 0, Max = 2048)]
    public string KmsKeyId { get; set; }

    /// <summary>A timestamp that shows when the endpoint configuration was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>Returns the description of an endpoint configuration created using the <c>CreateEndpointConfig</c> API.</summary>
    public AsyncInferenceConfig AsyncInferenceConfig { get; set; }

    /// <summary>The configuration parameters for an explainer.</summary>
    public ExplainerConfig ExplainerConfig { get; set; }

    /// <summary>
    /// An array of <c>ProductionVariant</c> objects, one for each model that you want to host at this endpoint in shadow mode with
    /// production traffic replicated from the model specified on <c>ProductionVariants</c>.
    /// </summary>
    [AWSProperty(Min = 1, Max = 10)]
    public List<ProductionVariant> ShadowProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Amazon Resource Name (ARN) of the IAM role that you assigned to the endpoint configuration.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string ExecutionRoleArn { get; set; }

    /// <summary>
    /// Specifies an Amazon Virtual Private Cloud (VPC) that your SageMaker jobs, hosted models, and compute resources have access
    /// to.
    /// </summary>
    public VpcConfig VpcConfig { get; set; }

    /// <summary>Indicates whether all model containers deployed to the endpoint are isolated.</summary>
    public bool? EnableNetworkIsolation { get; set; }

    /// <summary>The configuration parameters for utilization metrics.</summary>
    public MetricsConfig MetricsConfig { get; set; }
}
