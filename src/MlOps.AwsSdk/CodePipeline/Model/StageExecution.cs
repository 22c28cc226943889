using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the run of a stage.</summary>
public class StageExecution
{
    /// <summary>The ID of the pipeline execution associated with the stage.</summary>
    [AWSProperty(Required = true)]
    [Wire("pipelineExecutionId")]
    public string PipelineExecutionId { get; set; }

    /// <summary>The status of the stage, or for a completed stage, the last status of the stage.</summary>
    [AWSProperty(Required = true)]
    [Wire("status")]
    public StageExecutionStatus Status { get; set; }

    /// <summary>The type of pipeline execution for the stage, such as a rollback pipeline execution.</summary>
    [Wire("type")]
    public ExecutionType Type { get; set; }
}
