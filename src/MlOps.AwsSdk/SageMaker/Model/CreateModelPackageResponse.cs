using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>CreateModelPackage</c>.</summary>
public class CreateModelPackageResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the new model package.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string ModelPackageArn { get; set; }
}
