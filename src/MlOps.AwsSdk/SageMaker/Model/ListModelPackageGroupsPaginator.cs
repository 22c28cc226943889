using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SageMaker.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListModelPackageGroups</c>.</summary>
internal sealed class ListModelPackageGroupsPaginator(IAmazonSageMaker client, ListModelPackageGroupsRequest request)
    : Paginator<ListModelPackageGroupsRequest, ListModelPackageGroupsResponse>(request, client.ListModelPackageGroupsAsync),
    IListModelPackageGroupsPaginator
{
    public IPaginatedEnumerable<ListModelPackageGroupsResponse> Responses => Pages;

    public IPaginatedEnumerable<ModelPackageGroupSummary> ModelPackageGroupSummaryList =>
        Items(response => response.ModelPackageGroupSummaryList);

    protected override string GetToken(ListModelPackageGroupsRequest request) => request.NextToken;

    protected override void SetToken(ListModelPackageGroupsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListModelPackageGroupsResponse response) => response.NextToken;
}
