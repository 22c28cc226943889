using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// The location of the primary inference code, associated artifacts, and custom environment map that the inference code uses when
/// it is deployed in production.
/// </summary>
public class ContainerDefinition
{
    /// <summary>This parameter is ignored for models that contain only a <c>PrimaryContainer</c>.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string ContainerHostname { get; set; }

    /// <summary>The path where inference code is stored.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    public string Image { get; set; }

    /// <summary>
    /// Specifies whether the model container is in Amazon ECR or a private Docker registry accessible from your Amazon Virtual
    /// Private Cloud (VPC).
    /// </summary>
    public ImageConfig ImageConfig { get; set; }

    /// <summary>Whether the container hosts a single model or multiple models.</summary>
    public ContainerMode Mode { get; set; }

    /// <summary>The S3 path where the model artifacts, which result from model training, are stored.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ModelDataUrl { get; set; }

    /// <summary>Specifies the location of ML model data to deploy.</summary>
    public ModelDataSource ModelDataSource { get; set; }

    /// <summary>
    /// Data sources that are available to your model in addition to the one that you specify for <c>ModelDataSource</c> when you
    /// use the <c>CreateModel</c> action.
    /// </summary>
    [AWSProperty(Min = 0, Max = 5)]
    public List<AdditionalModelDataSource> AdditionalModelDataSources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The environment variables to set in the Docker container.</summary>
    [AWSProperty(Min = 0, Max = 100)]
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The name or Amazon Resource Name (ARN) of the model package to use to create the model.</summary>
    [AWSProperty(Min = 1, Max = 176)]
    public string ModelPackageName { get; set; }

    /// <summary>The inference specification name in the model package version.</summary>
    [AWSProperty(Min = 1, Max = 63)]
    public string InferenceSpecificationName { get; set; }

    /// <summary>Specifies additional configuration for multi-model endpoints.</summary>
    public MultiModelConfig MultiModelConfig { get; set; }
}
