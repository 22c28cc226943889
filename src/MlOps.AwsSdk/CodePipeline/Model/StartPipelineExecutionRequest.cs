using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The input of <c>StartPipelineExecution</c>. Starts the specified pipeline.</summary>
public class StartPipelineExecutionRequest : AmazonCodePipelineRequest
{
    /// <summary>The name of the pipeline to start.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>A list that overrides pipeline variables for a pipeline execution that's being started.</summary>
    [AWSProperty(Min = 1, Max = 50)]
    [Wire("variables")]
    public List<PipelineVariable> Variables { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The system-generated unique ID used to identify a unique execution request.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    [Wire("clientRequestToken")]
    [IdempotencyToken]
    public string ClientRequestToken { get; set; }

    /// <summary>
    /// A list that allows you to specify, or override, the source revision for a pipeline execution that's being started.
    /// </summary>
    [AWSProperty(Min = 0, Max = 50)]
    [Wire("sourceRevisions")]
    public List<SourceRevisionOverride> SourceRevisions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
