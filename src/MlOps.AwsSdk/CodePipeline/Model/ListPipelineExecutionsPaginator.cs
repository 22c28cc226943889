using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CodePipeline.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListPipelineExecutions</c>.</summary>
internal sealed class ListPipelineExecutionsPaginator(IAmazonCodePipeline client, ListPipelineExecutionsRequest request)
    : Paginator<ListPipelineExecutionsRequest, ListPipelineExecutionsResponse>(request, client.ListPipelineExecutionsAsync),
    IListPipelineExecutionsPaginator
{
    public IPaginatedEnumerable<ListPipelineExecutionsResponse> Responses => Pages;

    public IPaginatedEnumerable<PipelineExecutionSummary> PipelineExecutionSummaries =>
        Items(response => response.PipelineExecutionSummaries);

    protected override string GetToken(ListPipelineExecutionsRequest request) => request.NextToken;

    protected override void SetToken(ListPipelineExecutionsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListPipelineExecutionsResponse response) => response.NextToken;
}
