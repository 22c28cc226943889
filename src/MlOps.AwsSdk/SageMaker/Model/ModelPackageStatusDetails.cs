using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies the validation and image scan statuses of the model package.</summary>
public class ModelPackageStatusDetails
{
    /// <summary>The validation status of the model package.</summary>
    [AWSProperty(Required = true)]
    public List<ModelPackageStatusItem> ValidationStatuses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The status of the scan of the Docker image container for the model package.</summary>
    public List<ModelPackageStatusItem> ImageScanStatuses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
