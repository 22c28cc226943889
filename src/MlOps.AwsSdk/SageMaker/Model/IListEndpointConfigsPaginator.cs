using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Pages of <c>ListEndpointConfigs</c>.</summary>
public interface IListEndpointConfigsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListEndpointConfigsResponse> Responses { get; }

    /// <summary>The endpoint configs of every page.</summary>
    IPaginatedEnumerable<EndpointConfigSummary> EndpointConfigs { get; }
}
