using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The output of <c>GetPipeline</c>.</summary>
public class GetPipelineResponse : AmazonWebServiceResponse
{
    /// <summary>Represents the structure of actions and stages to be performed in the pipeline.</summary>
    [Wire("pipeline")]
    public PipelineDeclaration Pipeline { get; set; }

    /// <summary>Represents the pipeline metadata information returned as part of the output of a <c>GetPipeline</c> action.</summary>
    [Wire("metadata")]
    public PipelineMetadata Metadata { get; set; }
}
