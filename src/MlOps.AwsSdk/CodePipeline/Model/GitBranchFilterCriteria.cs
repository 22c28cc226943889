using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The Git repository branches specified as filter criteria to start the pipeline.</summary>
public class GitBranchFilterCriteria
{
    /// <summary>
    /// The list of patterns of Git branches that, when a commit is pushed, are to be included as criteria that starts the pipeline.
    /// </summary>
    [AWSProperty(Min = 1, Max = 8)]
    [Wire("includes")]
    public List<string> Includes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// The list of patterns of Git branches that, when a commit is pushed, are to be excluded from starting the pipeline.
    /// </summary>
    [AWSProperty(Min = 1, Max = 8)]
    [Wire("excludes")]
    public List<string> Excludes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
