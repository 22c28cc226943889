using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SageMaker.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListEndpointConfigs</c>.</summary>
internal sealed class ListEndpointConfigsPaginator(IAmazonSageMaker client, ListEndpointConfigsRequest request)
    : Paginator<ListEndpointConfigsRequest, ListEndpointConfigsResponse>(request, client.ListEndpointConfigsAsync),
    IListEndpointConfigsPaginator
{
    public IPaginatedEnumerable<ListEndpointConfigsResponse> Responses => Pages;

    public IPaginatedEnumerable<EndpointConfigSummary> EndpointConfigs => Items(response => response.EndpointConfigs);

    protected override string GetToken(ListEndpointConfigsRequest request) => request.NextToken;

    protected override void SetToken(ListEndpointConfigsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListEndpointConfigsResponse response) => response.NextToken;
}
