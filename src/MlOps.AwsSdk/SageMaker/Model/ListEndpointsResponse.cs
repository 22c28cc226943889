using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>ListEndpoints</c>.</summary>
public class ListEndpointsResponse : AmazonWebServiceResponse
{
    /// <summary>An array or endpoint objects.</summary>
    [AWSProperty(Required = true)]
    public List<EndpointSummary> Endpoints { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the response is truncated, SageMaker returns this token.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }
}
