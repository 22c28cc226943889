using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>ListEndpointConfigs</c>. Lists endpoint configurations.</summary>
public class ListEndpointConfigsRequest : AmazonSageMakerRequest
{
    /// <summary>The field to sort results by.</summary>
    public EndpointConfigSortKey SortBy { get; set; }

    /// <summary>The sort order for results.</summary>
    public OrderKey SortOrder { get; set; }

    /// <summary>
    /// If the result of the previous <c>ListEndpointConfig</c> request was truncated, the response includes a <c>NextToken</c>.
    /// </summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }

    /// <summary>The maximum number of training jobs to return in the response.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaxResults { get; set; }

    /// <summary>A string in the endpoint configuration name.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string NameContains { get; set; }

    /// <summary>A filter that returns only endpoint configurations created before the specified time (timestamp).</summary>
    public DateTime? CreationTimeBefore { get; set; }

    /// <summary>
    /// A filter that returns only endpoint configurations with a creation time greater than or equal to the specified time (timestamp).
    /// </summary>
    public DateTime? CreationTimeAfter { get; set; }
}
