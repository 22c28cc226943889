using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DescribeModel</c>.</summary>
public class DescribeModelResponse : AmazonWebServiceResponse
{
    /// <summary>Name of the SageMaker model.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string ModelName { get; set; }

    /// <summary>
    /// The location of the primary inference code, associated artifacts, and custom environment map that the inference code uses
    /// when it is deployed in production.
    /// </summary>
    public ContainerDefinition PrimaryContainer { get; set; }

    /// <summary>The containers in the inference pipeline.</summary>
    [AWSProperty(Min = 0, Max = 15)]
    public List<ContainerDefinition> Containers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Specifies details of how containers in a multi-container endpoint are called.</summary>
    public InferenceExecutionConfig InferenceExecutionConfig { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the IAM role that you specified for the model.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string ExecutionRoleArn { get; set; }

    /// <summary>A VpcConfig object that specifies the VPC that this model has access to.</summary>
    public VpcConfig VpcConfig { get; set; }

    /// <summary>A timestamp that shows when the model was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the model.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string ModelArn { get; set; }

    /// <summary>If <c>True</c>, no inbound or outbound network calls can be made to or from the model container.</summary>
    public bool? EnableNetworkIsolation { get; set; }

    /// <summary>A set of recommended deployment configurations for the model.</summary>
    public DeploymentRecommendation DeploymentRecommendation { get; set; }
}
