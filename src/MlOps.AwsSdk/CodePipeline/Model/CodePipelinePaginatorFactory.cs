namespace Amazon.CodePipeline.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class CodePipelinePaginatorFactory(IAmazonCodePipeline client) : ICodePipelinePaginatorFactory
{
    public IListPipelineExecutionsPaginator ListPipelineExecutions(ListPipelineExecutionsRequest request) =>
        new ListPipelineExecutionsPaginator(client, request);
}
