using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>A structure of additional Inference Specification.</summary>
public class AdditionalInferenceSpecificationDefinition
{
    /// <summary>A unique name to identify the additional inference specification.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 63)]
    public string Name { get; set; }

    /// <summary>A description of the additional Inference specification.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string Description { get; set; }

    /// <summary>The Amazon ECR registry path of the Docker image that contains the inference code.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 15)]
    public List<ModelPackageContainerDefinition> Containers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of the instance types on which a transformation job can be run or on which an endpoint can be deployed.</summary>
    [AWSProperty(Min = 1)]
    public List<string> SupportedTransformInstanceTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of the instance types that are used to generate inferences in real-time.</summary>
    public List<string> SupportedRealtimeInferenceInstanceTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The supported MIME types for the input data.</summary>
    public List<string> SupportedContentTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The supported MIME types for the output data.</summary>
    public List<string> SupportedResponseMIMETypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
