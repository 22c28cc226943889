using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The Git tags specified as filter criteria for whether a Git tag repository event will start the pipeline.</summary>
public class GitTagFilterCriteria
{
    /// <summary>The list of patterns of Git tags that, when pushed, are to be included as criteria that starts the pipeline.</summary>
    [AWSProperty(Min = 1, Max = 8)]
    [Wire("includes")]
    public List<string> Includes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The list of patterns of Git tags that, when pushed, are to be excluded from starting the pipeline.</summary>
    [AWSProperty(Min = 1, Max = 8)]
    [Wire("excludes")]
    public List<string> Excludes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
