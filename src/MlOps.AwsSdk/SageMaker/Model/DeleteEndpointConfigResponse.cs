using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DeleteEndpointConfig</c>.</summary>
public class DeleteEndpointConfigResponse : AmazonWebServiceResponse;
