using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The input of <c>EnableStageTransition</c>. Enables artifacts in a pipeline to transition to a stage in a pipeline.</summary>
public class EnableStageTransitionRequest : AmazonCodePipelineRequest
{
    /// <summary>The name of the pipeline in which you want to enable the flow of artifacts from one stage to another.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("pipelineName")]
    public string PipelineName { get; set; }

    /// <summary>
    /// The name of the stage where you want to enable the transition of artifacts, either into the stage (inbound) or from that stage to
    /// the next stage (outbound).
    /// </summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("stageName")]
    public string StageName { get; set; }

    /// <summary>
    /// Specifies whether artifacts are allowed to enter the stage and be processed by the actions in that stage (inbound) or whether
    /// already processed artifacts are allowed to transition to the next stage (outbound).
    /// </summary>
    [AWSProperty(Required = true)]
    [Wire("transitionType")]
    public StageTransitionType TransitionType { get; set; }
}
