using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SageMaker.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListEndpoints</c>.</summary>
internal sealed class ListEndpointsPaginator(IAmazonSageMaker client, ListEndpointsRequest request)
    : Paginator<ListEndpointsRequest, ListEndpointsResponse>(request, client.ListEndpointsAsync), IListEndpointsPaginator
{
    public IPaginatedEnumerable<ListEndpointsResponse> Responses => Pages;

    public IPaginatedEnumerable<EndpointSummary> Endpoints => Items(response => response.Endpoints);

    protected override string GetToken(ListEndpointsRequest request) => request.NextToken;

    protected override void SetToken(ListEndpointsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListEndpointsResponse response) => response.NextToken;
}
