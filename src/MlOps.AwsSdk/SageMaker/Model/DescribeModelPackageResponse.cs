using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DescribeModelPackage</c>.</summary>
public class DescribeModelPackageResponse : AmazonWebServiceResponse
{
    /// <summary>The name of the model package being described.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 63)]
    public string ModelPackageName { get; set; }

    /// <summary>If the model is a versioned model, the name of the model group that the versioned model belongs to.</summary>
    [AWSProperty(Min = 1, Max = 63)]
    public string ModelPackageGroupName { get; set; }

    /// <summary>The version of the model package.</summary>
    [AWSProperty(Min = 1)]
    public int? ModelPackageVersion { get; set; }

    /// <summary>The package registration type of the model package output.</summary>
    public ModelPackageRegistrationType ModelPackageRegistrationType { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the model package.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string ModelPackageArn { get; set; }

    /// <summary>A brief summary of the model package.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ModelPackageDescription { get; set; }

    /// <summary>A timestamp specifying when the model package was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>Details about inference jobs that you can run with models based on this model package.</summary>
    public InferenceSpecification InferenceSpecification { get; set; }

    /// <summary>Details about the algorithm that was used to create the model package.</summary>
    public SourceAlgorithmSpecification SourceAlgorithmSpecification { get; set; }

    /// <summary>Configurations for one or more transform jobs that SageMaker runs to test the model package.</summary>
    public ModelPackageValidationSpecification ValidationSpecification { get; set; }

    /// <summary>The current status of the model package.</summary>
    [AWSProperty(Required = true)]
    public ModelPackageStatus ModelPackageStatus { get; set; }

    /// <summary>Details about the current status of the model package.</summary>
    [AWSProperty(Required = true)]
    public ModelPackageStatusDetails ModelPackageStatusDetails { get; set; }

    /// <summary>Whether the model package is certified for listing on Amazon Web Services Marketplace.</summary>
    public bool? CertifyForMarketplace { get; set; }

    /// <summary>The approval status of the model package.</summary>
    public ModelApprovalStatus ModelApprovalStatus { get; set; }

    /// <summary>Information about the user who created or modified a SageMaker resource.</summary>
    public UserContext CreatedBy { get; set; }

    /// <summary>Metadata properties of the tracking entity, trial, or trial component.</summary>
    public MetadataProperties MetadataProperties { get; set; }

    /// <summary>Metrics for the model.</summary>
    public ModelMetrics ModelMetrics { get; set; }

    /// <summary>The last time that the model package was modified.</summary>
    public DateTime? LastModifiedTime { get; set; }

    /// <summary>Information about the user who created or modified a SageMaker resource.</summary>
    public UserContext LastModifiedBy { get; set; }

    /// <summary>A description provided for the model approval.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ApprovalDescription { get; set; }

    /// <summary>The machine learning domain of the model package you specified.</summary>
    public string Domain { get; set; }

    /// <summary>The machine learning task you specified that your model package accomplishes.</summary>
    public string Task { get; set; }

    /// <summary>The Amazon Simple Storage Service (Amazon S3) path where the sample payload are stored.</summary>
    public string SamplePayloadUrl { get; set; }

    /// <summary>The metadata properties associated with the model package versions.</summary>
    public Dictionary<string, string> CustomerMetadataProperties { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Represents the drift check baselines that can be used when the model monitor is set using the model package.</summary>
    public DriftCheckBaselines DriftCheckBaselines { get; set; }

    /// <summary>An array of additional Inference Specification objects.</summary>
    [AWSProperty(Min = 1, Max = 15)]
    public List<AdditionalInferenceSpecificationDefinition> AdditionalInferenceSpecifications { get; set; }
        = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Indicates if you want to skip model validation.</summary>
    public SkipModelValidation SkipModelValidation { get; set; }

    /// <summary>The URI of the source for the model package.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string SourceUri { get; set; }

    /// <summary>The KMS Key ID (<c>KMSKeyId</c>) used for encryption of model package information.</summary>
    public ModelPackageSecurityConfig SecurityConfig { get; set; }

    /// <summary>The model card associated with the model package.</summary>
    public ModelPackageModelCard ModelCard { get; set; }

    /// <summary>A structure describing the current state of the model in its life cycle.</summary>
    public ModelLifeCycle ModelLifeCycle { get; set; }

    /// <summary>The storage type of the model package.</summary>
    public ManagedStorageType ManagedStorageType { get; set; }
}
