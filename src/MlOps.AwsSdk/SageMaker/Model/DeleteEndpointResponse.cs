using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DeleteEndpoint</c>.</summary>
public class DeleteEndpointResponse : AmazonWebServiceResponse;
