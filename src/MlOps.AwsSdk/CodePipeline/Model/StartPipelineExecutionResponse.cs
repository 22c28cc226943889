using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The output of <c>StartPipelineExecution</c>.</summary>
public class StartPipelineExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>The unique system-generated ID of the pipeline execution that was started.</summary>
    [Wire("pipelineExecutionId")]
    public string PipelineExecutionId { get; set; }
}
