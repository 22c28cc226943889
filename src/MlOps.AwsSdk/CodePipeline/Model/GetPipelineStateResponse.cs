using Amazon.Runtime;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The output of <c>GetPipelineState</c>.</summary>
public class GetPipelineStateResponse : AmazonWebServiceResponse
{
    /// <summary>The name of the pipeline for which you want to get the state.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("pipelineName")]
    public string PipelineName { get; set; }

    /// <summary>The version number of the pipeline.</summary>
    [AWSProperty(Min = 1)]
    [Wire("pipelineVersion")]
    public int? PipelineVersion { get; set; }

    /// <summary>
    /// A list of the pipeline stage output information, including stage name, state, most recent run details, whether the stage is
    /// disabled, and other data.
    /// </summary>
    [Wire("stageStates")]
    public List<StageState> StageStates { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The date and time the pipeline was created, in timestamp format.</summary>
    [Wire("created")]
    public DateTime? Created { get; set; }

    /// <summary>The date and time the pipeline was last updated, in timestamp format.</summary>
    [Wire("updated")]
    public DateTime? Updated { get; set; }
}
