using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The input of <c>ListPipelineExecutions</c>. Gets a summary of the most recent executions for a pipeline.</summary>
public class ListPipelineExecutionsRequest : AmazonCodePipelineRequest
{
    /// <summary>The name of the pipeline for which you want to get execution summary information.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("pipelineName")]
    public string PipelineName { get; set; }

    /// <summary>The maximum number of results to return in a single call.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("maxResults")]
    public int? MaxResults { get; set; }

    /// <summary>The pipeline execution to filter on.</summary>
    [Wire("filter")]
    public PipelineExecutionFilter Filter { get; set; }

    /// <summary>
    /// The token that was returned from the previous <c>ListPipelineExecutions</c> call, which can be used to return the next set of
    /// pipeline executions in the list.
    /// </summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
