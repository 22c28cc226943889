using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the output of an action.</summary>
public class OutputArtifact
{
    /// <summary>The name of the output of an artifact, such as "My App".</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The files that you want to associate with the output artifact that will be exported from the compute action.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    [Wire("files")]
    public List<string> Files { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
