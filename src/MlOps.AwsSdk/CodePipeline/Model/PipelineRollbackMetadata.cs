using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The metadata for the stage execution to be rolled back.</summary>
public class PipelineRollbackMetadata
{
    /// <summary>The pipeline execution ID to which the stage will be rolled back.</summary>
    [Wire("rollbackTargetPipelineExecutionId")]
    public string RollbackTargetPipelineExecutionId { get; set; }
}
