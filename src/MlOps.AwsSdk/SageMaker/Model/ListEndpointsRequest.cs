using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>ListEndpoints</c>. Lists endpoints.</summary>
public class ListEndpointsRequest : AmazonSageMakerRequest
{
    /// <summary>Sorts the list of results.</summary>
    public EndpointSortKey SortBy { get; set; }

    /// <summary>The sort order for results.</summary>
    public OrderKey SortOrder { get; set; }

    /// <summary>If the result of a <c>ListEndpoints</c> request was truncated, the response includes a <c>NextToken</c>.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }

    /// <summary>The maximum number of endpoints to return in the response.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaxResults { get; set; }

    /// <summary>A string in endpoint names.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string NameContains { get; set; }

    /// <summary>A filter that returns only endpoints that were created before the specified time (timestamp).</summary>
    public DateTime? CreationTimeBefore { get; set; }

    /// <summary>
    /// A filter that returns only endpoints with a creation time greater than or equal to the specified time (timestamp).
    /// </summary>
    public DateTime? CreationTimeAfter { get; set; }

    /// <summary>A filter that returns only endpoints that were modified before the specified timestamp.</summary>
    public DateTime? LastModifiedTimeBefore { get; set; }

    /// <summary>A filter that returns only endpoints that were modified after the specified timestamp.</summary>
    public DateTime? LastModifiedTimeAfter { get; set; }

    /// <summary>A filter that returns only endpoints with the specified status.</summary>
    public EndpointStatus StatusEquals { get; set; }
}
