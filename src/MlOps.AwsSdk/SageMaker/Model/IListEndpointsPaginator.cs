using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Pages of <c>ListEndpoints</c>.</summary>
public interface IListEndpointsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListEndpointsResponse> Responses { get; }

    /// <summary>The endpoints of every page.</summary>
    IPaginatedEnumerable<EndpointSummary> Endpoints { get; }
}
