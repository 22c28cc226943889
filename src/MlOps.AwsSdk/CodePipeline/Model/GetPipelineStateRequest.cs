using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>
/// The input of <c>GetPipelineState</c>. Returns information about the state of a pipeline, including the stages and actions.
/// </summary>
public class GetPipelineStateRequest : AmazonCodePipelineRequest
{
    /// <summary>The name of the pipeline about which you want to get information.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }
}
