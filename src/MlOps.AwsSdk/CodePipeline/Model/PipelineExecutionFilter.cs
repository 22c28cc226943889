using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The pipeline execution to filter on.</summary>
public class PipelineExecutionFilter
{
    /// <summary>Filter for pipeline executions where the stage was successful in the current pipeline version.</summary>
    [Wire("succeededInStage")]
    public SucceededInStageFilter SucceededInStage { get; set; }
}
