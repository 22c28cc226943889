using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CloudFormation.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListChangeSets</c>.</summary>
internal sealed class ListChangeSetsPaginator(IAmazonCloudFormation client, ListChangeSetsRequest request)
    : Paginator<ListChangeSetsRequest, ListChangeSetsResponse>(request, client.ListChangeSetsAsync), IListChangeSetsPaginator
{
    public IPaginatedEnumerable<ListChangeSetsResponse> Responses => Pages;

    public IPaginatedEnumerable<ChangeSetSummary> Summaries => Items(response => response.Summaries);

    protected override string GetToken(ListChangeSetsRequest request) => request.NextToken;

    protected override void SetToken(ListChangeSetsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListChangeSetsResponse response) => response.NextToken;
}
