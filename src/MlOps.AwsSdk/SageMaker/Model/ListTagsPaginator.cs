using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SageMaker.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListTags</c>.</summary>
internal sealed class ListTagsPaginator(IAmazonSageMaker client, ListTagsRequest request)
    : Paginator<ListTagsRequest, ListTagsResponse>(request, client.ListTagsAsync), IListTagsPaginator
{
    public IPaginatedEnumerable<ListTagsResponse> Responses => Pages;

    public IPaginatedEnumerable<Tag> Tags => Items(response => response.Tags);

    protected override string GetToken(ListTagsRequest request) => request.NextToken;

    protected override void SetToken(ListTagsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListTagsResponse response) => response.NextToken;
}
