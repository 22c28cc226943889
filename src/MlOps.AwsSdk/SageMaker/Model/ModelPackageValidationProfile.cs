using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// Contains data, such as the inputs and targeted instance types that are used in the process of validating the model package.
/// </summary>
public class ModelPackageValidationProfile
{
    /// <summary>The name of the profile for the model package.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 63)]
    public string ProfileName { get; set; }

    /// <summary>
    /// The <c>TransformJobDefinition</c> object that describes the transform job used for the validation of the model package.
    /// </summary>
    [AWSProperty(Required = true)]
    public TransformJobDefinition TransformJobDefinition { get; set; }
}
