using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DeleteEndpointConfig</c>. Deletes an endpoint configuration.</summary>
public class DeleteEndpointConfigRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the endpoint configuration that you want to delete.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointConfigName { get; set; }
}
