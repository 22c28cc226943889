using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The output of <c>StopPipelineExecution</c>.</summary>
public class StopPipelineExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>The unique system-generated ID of the pipeline execution that was stopped.</summary>
    [Wire("pipelineExecutionId")]
    public string PipelineExecutionId { get; set; }
}
