using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Summary information about a pipeline execution.</summary>
public class PipelineExecutionSummary
{
    /// <summary>The ID of the pipeline execution.</summary>
    [Wire("pipelineExecutionId")]
    public string PipelineExecutionId { get; set; }

    /// <summary>The status of the pipeline execution.</summary>
    [Wire("status")]
    public PipelineExecutionStatus Status { get; set; }

    /// <summary>Status summary for the pipeline.</summary>
    [Wire("statusSummary")]
    public string StatusSummary { get; set; }

    /// <summary>The date and time when the pipeline execution began, in timestamp format.</summary>
    [Wire("startTime")]
    public DateTime? StartTime { get; set; }

    /// <summary>The date and time of the last change to the pipeline execution, in timestamp format.</summary>
    [Wire("lastUpdateTime")]
    public DateTime? LastUpdateTime { get; set; }

    /// <summary>A list of the source artifact revisions that initiated a pipeline execution.</summary>
    [Wire("sourceRevisions")]
    public List<SourceRevision> SourceRevisions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// The interaction or event that started a pipeline execution, such as automated change detection or a <c>StartPipelineExecution</c>
    /// API call.
    /// </summary>
    [Wire("trigger")]
    public ExecutionTrigger Trigger { get; set; }

    /// <summary>The interaction that stopped a pipeline execution.</summary>
    [Wire("stopTrigger")]
    public StopExecutionTrigger StopTrigger { get; set; }

    /// <summary>The method that the pipeline will use to handle multiple executions.</summary>
    [Wire("executionMode")]
    public ExecutionMode ExecutionMode { get; set; }

    /// <summary>Type of the pipeline execution.</summary>
    [Wire("executionType")]
    public ExecutionType ExecutionType { get; set; }

    /// <summary>The metadata for the stage execution to be rolled back.</summary>
    [Wire("rollbackMetadata")]
    public PipelineRollbackMetadata RollbackMetadata { get; set; }
}
