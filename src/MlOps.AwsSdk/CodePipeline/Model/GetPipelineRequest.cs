using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The input of <c>GetPipeline</c>. Returns the metadata, structure, stages, and actions of a pipeline.</summary>
public class GetPipelineRequest : AmazonCodePipelineRequest
{
    /// <summary>The name of the pipeline for which you want to get information.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The version number of the pipeline.</summary>
    [AWSProperty(Min = 1)]
    [Wire("version")]
    public int? Version { get; set; }
}
