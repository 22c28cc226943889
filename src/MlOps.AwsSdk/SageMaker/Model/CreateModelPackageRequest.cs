using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.SageMaker.Model;

/// <summary>
/// The input of <c>CreateModelPackage</c>. Creates a model package that you can use to create SageMaker models or list on Amazon Web
/// Services Marketplace, or a versioned model that is part of a model group.
/// </summary>
public class CreateModelPackageRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the model package.</summary>
    [AWSProperty(Min = 1, Max = 63)]
    public string ModelPackageName { get; set; }

    /// <summary>The name or Amazon Resource Name (ARN) of the model package group that this model version belongs to.</summary>
    [AWSProperty(Min = 1, Max = 170)]
    public string ModelPackageGroupName { get; set; }

    /// <summary>A description of the model package.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ModelPackageDescription { get; set; }

    /// <summary>The package registration type of the model package input.</summary>
    public ModelPackageRegistrationType ModelPackageRegistrationType { get; set; }

    /// <summary>
    /// Specifies details about inference jobs that you can run with models based on this model package, including the following
    /// information.
    /// </summary>
    public InferenceSpecification InferenceSpecification { get; set; }

    /// <summary>Specifies configurations for one or more transform jobs that SageMaker runs to test the model package.</summary>
    public ModelPackageValidationSpecification ValidationSpecification { get; set; }

    /// <summary>Details about the algorithm that was used to create the model package.</summary>
    public SourceAlgorithmSpecification SourceAlgorithmSpecification { get; set; }

    /// <summary>Whether to certify the model package for listing on Amazon Web Services Marketplace.</summary>
    public bool? CertifyForMarketplace { get; set; }

    /// <summary>A list of key value pairs associated with the model.</summary>
    [AWSProperty(Min = 0, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Whether the model is approved for deployment.</summary>
    public ModelApprovalStatus ModelApprovalStatus { get; set; }

    /// <summary>Metadata properties of the tracking entity, trial, or trial component.</summary>
    public MetadataProperties MetadataProperties { get; set; }

    /// <summary>A structure that contains model metrics reports.</summary>
    public ModelMetrics ModelMetrics { get; set; }

    /// <summary>A unique token that guarantees that the call to this API is idempotent.</summary>
    [AWSProperty(Min = 1, Max = 36)]
    [IdempotencyToken]
    public string ClientToken { get; set; }

    /// <summary>The machine learning domain of your model package and its components.</summary>
    public string Domain { get; set; }

    /// <summary>The machine learning task your model package accomplishes.</summary>
    public string Task { get; set; }

    /// <summary>The Amazon Simple Storage Service (Amazon S3) path where the sample payload is stored.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
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
