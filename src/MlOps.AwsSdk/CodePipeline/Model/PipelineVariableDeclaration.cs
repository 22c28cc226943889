using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>A variable declared at the pipeline level.</summary>
public class PipelineVariableDeclaration
{
    /// <summary>The name of a pipeline-level variable.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The value of a pipeline-level variable.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    [Wire("defaultValue")]
    public string DefaultValue { get; set; }

    /// <summary>The description of a pipeline-level variable.</summary>
    [AWSProperty(Min = 0, Max = 200)]
    [Wire("description")]
    public string Description { get; set; }
}
