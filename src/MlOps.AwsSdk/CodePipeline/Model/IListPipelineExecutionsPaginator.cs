using Amazon.Runtime;

namespace Amazon.CodePipeline.Model;

/// <summary>Pages of <c>ListPipelineExecutions</c>.</summary>
public interface IListPipelineExecutionsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListPipelineExecutionsResponse> Responses { get; }

    /// <summary>The pipeline execution summaries of every page.</summary>
    IPaginatedEnumerable<PipelineExecutionSummary> PipelineExecutionSummaries { get; }
}
