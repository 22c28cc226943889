using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SageMaker.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListModels</c>.</summary>
internal sealed class ListModelsPaginator(IAmazonSageMaker client, ListModelsRequest request)
    : Paginator<ListModelsRequest, ListModelsResponse>(request, client.ListModelsAsync), IListModelsPaginator
{
    public IPaginatedEnumerable<ListModelsResponse> Responses => Pages;

    public IPaginatedEnumerable<ModelSummary> Models => Items(response => response.Models);

    protected override string GetToken(ListModelsRequest request) => request.NextToken;

    protected override void SetToken(ListModelsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListModelsResponse response) => response.NextToken;
}
