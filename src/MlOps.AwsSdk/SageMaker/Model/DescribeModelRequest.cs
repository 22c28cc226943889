using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DescribeModel</c>. Describes a model that you created using the <c>CreateModel</c> API.</summary>
public class DescribeModelRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the model.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string ModelName { get; set; }
}
