using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>UpdateModelPackage</c>.</summary>
public class UpdateModelPackageResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the model.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string ModelPackageArn { get; set; }
}
