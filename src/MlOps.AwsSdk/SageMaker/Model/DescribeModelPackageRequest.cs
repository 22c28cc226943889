using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// The input of <c>DescribeModelPackage</c>. Returns a description of the specified model package, which is used to create SageMaker models
/// or list them on Amazon Web Services Marketplace.
/// </summary>
public class DescribeModelPackageRequest : AmazonSageMakerRequest
{
    /// <summary>The name or Amazon Resource Name (ARN) of the model package to describe.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 176)]
    public string ModelPackageName { get; set; }
}
