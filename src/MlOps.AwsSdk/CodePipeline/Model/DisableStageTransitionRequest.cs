using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>
/// The input of <c>DisableStageTransition</c>. Prevents artifacts in a pipeline from transitioning to the next stage in the pipeline.
/// </summary>
public class DisableStageTransitionRequest : AmazonCodePipelineRequest
{
    /// <summary>The name of the pipeline in which you want to disable the flow of artifacts from one stage to another.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("pipelineName")]
    public string PipelineName { get; set; }

    /// <summary>The name of the stage where you want to disable the inbound or outbound transition of artifacts.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("stageName")]
    public string StageName { get; set; }

    /// <summary>
    /// Specifies whether artifacts are prevented from transitioning into the stage and being processed by the actions in that stage
    /// (inbound), or prevented from transitioning from the stage after they have been processed by the actions in that stage (outbound).
    /// </summary>
    [AWSProperty(Required = true)]
    [Wire("transitionType")]
    public StageTransitionType TransitionType { get; set; }

    /// <summary>The reason given to the user that a stage is disabled, such as waiting for manual approval or manual tests.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 300)]
    [Wire("reason")]
    public string Reason { get; set; }
}
