using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CodeBuild.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListBuildsForProject</c>.</summary>
internal sealed class ListBuildsForProjectPaginator(IAmazonCodeBuild client, ListBuildsForProjectRequest request)
    : Paginator<ListBuildsForProjectRequest, ListBuildsForProjectResponse>(request, client.ListBuildsForProjectAsync),
    IListBuildsForProjectPaginator
{
    public IPaginatedEnumerable<ListBuildsForProjectResponse> Responses => Pages;

    public IPaginatedEnumerable<string> Ids => Items(response => response.Ids);

    protected override string GetToken(ListBuildsForProjectRequest request) => request.NextToken;

    protected override void SetToken(ListBuildsForProjectRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListBuildsForProjectResponse response) => response.NextToken;
}
