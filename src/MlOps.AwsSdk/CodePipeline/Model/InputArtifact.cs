using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about an artifact to be worked on, such as a test or build artifact.</summary>
public class InputArtifact
{
    /// <summary>The name of the artifact to be worked on (for example, "My App").</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }
}
