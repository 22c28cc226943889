using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The input of <c>StopPipelineExecution</c>. Stops the specified pipeline execution.</summary>
public class StopPipelineExecutionRequest : AmazonCodePipelineRequest
{
    /// <summary>The name of the pipeline to stop.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("pipelineName")]
    public string PipelineName { get; set; }

    /// <summary>The ID of the pipeline execution to be stopped in the current stage.</summary>
    [AWSProperty(Required = true)]
    [Wire("pipelineExecutionId")]
    public string PipelineExecutionId { get; set; }

    /// <summary>Use this option to stop the pipeline execution by abandoning, rather than finishing, in-progress actions.</summary>
    [Wire("abandon")]
    public bool? Abandon { get; set; }

    /// <summary>Use this option to enter comments, such as the reason the pipeline was stopped.</summary>
    [AWSProperty(Max = 200)]
    [Wire("reason")]
    public string Reason { get; set; }
}
