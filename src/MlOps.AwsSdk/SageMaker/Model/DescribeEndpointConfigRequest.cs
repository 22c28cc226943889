using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// The input of <c>DescribeEndpointConfig</c>. Returns the description of an endpoint configuration created using the
/// <c>CreateEndpointConfig</c> API.
/// </summary>
public class DescribeEndpointConfigRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the endpoint configuration.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointConfigName { get; set; }
}
