using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DescribeEndpoint</c>. Returns the description of an endpoint.</summary>
public class DescribeEndpointRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the endpoint.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointName { get; set; }
}
