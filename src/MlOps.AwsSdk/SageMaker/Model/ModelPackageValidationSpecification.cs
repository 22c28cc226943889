using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies batch transform jobs that SageMaker runs to validate your model package.</summary>
public class ModelPackageValidationSpecification
{
    /// <summary>The IAM roles to be used for the validation of the model package.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string ValidationRole { get; set; }

    /// <summary>
    /// An array of <c>ModelPackageValidationProfile</c> objects, each of which specifies a batch transform job that SageMaker runs to
    /// validate your model package.
    /// </summary>
    [AWSProperty(Required = true, Min = 0, Max = 1)]
    public List<ModelPackageValidationProfile> ValidationProfiles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
