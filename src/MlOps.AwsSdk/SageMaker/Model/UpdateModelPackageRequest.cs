using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>UpdateModelPackage</c>. Updates a versioned model.</summary>
public class UpdateModelPackageRequest : AmazonSageMakerRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the model package.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string ModelPackageArn { get; set; }

    /// <summary>The approval status of the model.</summary>
    public ModelApprovalStatus ModelApprovalStatus { get; set; }

    /// <summary>The package registration type of the model package input.</summary>
    public ModelPackageRegistrationType ModelPackageRegistrationType { get; set; }

    /// <summary>A description for the approval status of the model.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ApprovalDescription { get; set; }

    /// <summary>The metadata properties associated with the model package versions.</summary>
    public Dictionary<string, string> CustomerMetadataProperties { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The metadata properties associated with the model package versions to remove.</summary>
    public List<string> CustomerMetadataPropertiesToRemove { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// An array of additional Inference Specification objects to be added to the existing array additional Inference Specification.
    /// </summary>
    [AWSProperty(Min = 1, Max = 15)]
    public List<AdditionalInferenceSpecificationDefinition> AdditionalInferenceSpecificationsToAdd { get; set; }
        = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// Specifies details about inference jobs that you can run with models based on this model package, including the following
    /// information.
    /// </summary>
    public InferenceSpecification InferenceSpecification { get; set; }

    /// <summary>The URI of the source for the model package.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string SourceUri { get; set; }

    /// <summary>The model card associated with the model package.</summary>
    public ModelPackageModelCard ModelCard { get; set; }

    /// <summary>A structure describing the current state of the model in its life cycle.</summary>
    public ModelLifeCycle ModelLifeCycle { get; set; }

    /// <summary>A unique token that guarantees that the call to this API is idempotent.</summary>
    [AWSProperty(Min = 1, Max = 36)]
    public string ClientToken { get; set; }
}
