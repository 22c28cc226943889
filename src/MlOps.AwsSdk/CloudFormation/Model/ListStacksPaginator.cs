using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CloudFormation.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListStacks</c>.</summary>
internal sealed class ListStacksPaginator(IAmazonCloudFormation client, ListStacksRequest request)
    : Paginator<ListStacksRequest, ListStacksResponse>(request, client.ListStacksAsync), IListStacksPaginator
{
    public IPaginatedEnumerable<ListStacksResponse> Responses => Pages;

    public IPaginatedEnumerable<StackSummary> StackSummaries => Items(response => response.StackSummaries);

    protected override string GetToken(ListStacksRequest request) => request.NextToken;

    protected override void SetToken(ListStacksRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListStacksResponse response) => response.NextToken;
}
