using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SageMaker.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListModelPackages</c>.</summary>
internal sealed class ListModelPackagesPaginator(IAmazonSageMaker client, ListModelPackagesRequest request)
    : Paginator<ListModelPackagesRequest, ListModelPackagesResponse>(request, client.ListModelPackagesAsync), IListModelPackagesPaginator
{
    public IPaginatedEnumerable<ListModelPackagesResponse> Responses => Pages;

    public IPaginatedEnumerable<ModelPackageSummary> ModelPackageSummaryList => Items(response => response.ModelPackageSummaryList);

    protected override string GetToken(ListModelPackagesRequest request) => request.NextToken;

    protected override void SetToken(ListModelPackagesRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListModelPackagesResponse response) => response.NextToken;
}
