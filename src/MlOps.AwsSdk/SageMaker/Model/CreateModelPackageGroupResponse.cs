using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>CreateModelPackageGroup</c>.</summary>
public class CreateModelPackageGroupResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the model group.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string ModelPackageGroupArn { get; set; }
}
