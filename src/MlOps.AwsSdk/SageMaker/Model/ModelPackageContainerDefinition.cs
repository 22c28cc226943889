using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Describes the Docker container for the model package.</summary>
public class ModelPackageContainerDefinition
{
    /// <summary>The DNS host name for the Docker container.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string ContainerHostname { get; set; }

    /// <summary>The Amazon Elastic Container Registry (Amazon ECR) path where inference code is stored.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    public string Image { get; set; }

    /// <summary>An MD5 hash of the training algorithm that identifies the Docker image used for training.</summary>
    [AWSProperty(Min = 0, Max = 72)]
    public string ImageDigest { get; set; }

    /// <summary>The Amazon S3 path where the model artifacts, which result from model training, are stored.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ModelDataUrl { get; set; }

    /// <summary>Specifies the location of ML model data to deploy during endpoint creation.</summary>
    public ModelDataSource ModelDataSource { get; set; }

    /// <summary>The Amazon Web Services Marketplace product ID of the model package.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string ProductId { get; set; }

    /// <summary>The environment variables to set in the Docker container.</summary>
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A structure with Model Input details.</summary>
    public ModelInput ModelInput { get; set; }

    /// <summary>The machine learning framework of the model package container image.</summary>
    public string Framework { get; set; }

    /// <summary>The framework version of the Model Package Container Image.</summary>
    [AWSProperty(Min = 3, Max = 10)]
    public string FrameworkVersion { get; set; }

    /// <summary>
    /// The name of a pre-trained machine learning benchmarked by Amazon SageMaker Inference Recommender model that matches your model.
    /// </summary>
    public string NearestModelName { get; set; }

    /// <summary>
    /// Data sources that are available to your model in addition to the one that you specify for <c>ModelDataSource</c> when you use the
    /// <c>CreateModelPackage</c> action.
    /// </summary>
    [AWSProperty(Min = 0, Max = 5)]
    public List<AdditionalModelDataSource> AdditionalModelDataSources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The additional data source that is used during inference in the Docker container for your model package.</summary>
    public AdditionalS3DataSource AdditionalS3DataSource { get; set; }

    /// <summary>The ETag associated with Model Data URL.</summary>
    public string ModelDataETag { get; set; }

    /// <summary>Specifies whether the model data is a training checkpoint.</summary>
    public bool? IsCheckpoint { get; set; }

    /// <summary>Identifies the foundation model that was used as the starting point for model customization.</summary>
    public BaseModel BaseModel { get; set; }
}
