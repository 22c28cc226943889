using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>ListEndpointConfigs</c>.</summary>
public class ListEndpointConfigsResponse : AmazonWebServiceResponse
{
    /// <summary>An array of endpoint configurations.</summary>
    [AWSProperty(Required = true)]
    public List<EndpointConfigSummary> EndpointConfigs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the response is truncated, SageMaker returns this token.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }
}
