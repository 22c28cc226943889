using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>
/// The event criteria for the pull request trigger configuration, such as the lists of branches or file paths to include and exclude.
/// </summary>
public class GitPullRequestFilter
{
    /// <summary>
    /// The field that specifies which pull request events to filter on (OPEN, UPDATED, CLOSED) for the trigger configuration.
    /// </summary>
    [AWSProperty(Min = 1, Max = 3)]
    [Wire("events")]
    public List<string> Events { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The field that specifies to filter on branches for the pull request trigger configuration.</summary>
    [Wire("branches")]
    public GitBranchFilterCriteria Branches { get; set; }

    /// <summary>The field that specifies to filter on file paths for the pull request trigger configuration.</summary>
    [Wire("filePaths")]
    public GitFilePathFilterCriteria FilePaths { get; set; }
}
