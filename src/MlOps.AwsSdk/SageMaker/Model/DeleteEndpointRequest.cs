using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DeleteEndpoint</c>. Deletes an endpoint.</summary>
public class DeleteEndpointRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the endpoint that you want to delete.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointName { get; set; }
}
