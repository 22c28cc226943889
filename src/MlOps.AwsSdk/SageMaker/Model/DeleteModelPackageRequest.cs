using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DeleteModelPackage</c>. Deletes a model package.</summary>
public class DeleteModelPackageRequest : AmazonSageMakerRequest
{
    /// <summary>The name or Amazon Resource Name (ARN) of the model package to delete.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 176)]
    public string ModelPackageName { get; set; }
}
