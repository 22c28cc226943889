namespace Amazon.CodePipeline.Model;

/// <summary>Paginators of AWS CodePipeline.</summary>
public interface ICodePipelinePaginatorFactory
{
    /// <summary>Pages of <c>ListPipelineExecutions</c>.</summary>
    IListPipelineExecutionsPaginator ListPipelineExecutions(ListPipelineExecutionsRequest request);
}
