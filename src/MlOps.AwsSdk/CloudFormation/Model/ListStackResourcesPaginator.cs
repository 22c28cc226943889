using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CloudFormation.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListStackResources</c>.</summary>
internal sealed class ListStackResourcesPaginator(IAmazonCloudFormation client, ListStackResourcesRequest request)
    : Paginator<ListStackResourcesRequest, ListStackResourcesResponse>(request, client.ListStackResourcesAsync),
    IListStackResourcesPaginator
{
    public IPaginatedEnumerable<ListStackResourcesResponse> Responses => Pages;

    public IPaginatedEnumerable<StackResourceSummary> StackResourceSummaries => Items(response => response.StackResourceSummaries);

    protected override string GetToken(ListStackResourcesRequest request) => request.NextToken;

    protected override void SetToken(ListStackResourcesRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListStackResourcesResponse response) => response.NextToken;
}
