using Amazon.Runtime;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The output of <c>ListPipelineExecutions</c>.</summary>
public class ListPipelineExecutionsResponse : AmazonWebServiceResponse
{
    /// <summary>A list of executions in the history of a pipeline.</summary>
    [Wire("pipelineExecutionSummaries")]
    public List<PipelineExecutionSummary> PipelineExecutionSummaries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A token that can be used in the next <c>ListPipelineExecutions</c> call.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
