using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>A pipeline-level variable used for a pipeline execution.</summary>
public class PipelineVariable
{
    /// <summary>The name of a pipeline-level variable.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The value of a pipeline-level variable.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1000)]
    [Wire("value")]
    public string Value { get; set; }
}
