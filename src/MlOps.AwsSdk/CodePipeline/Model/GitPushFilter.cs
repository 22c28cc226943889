using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>
/// The event criteria that specify when a specified repository event will start the pipeline for the specified trigger configuration, such
/// as the lists of Git tags to include and exclude.
/// </summary>
public class GitPushFilter
{
    /// <summary>The field that contains the details for the Git tags trigger configuration.</summary>
    [Wire("tags")]
    public GitTagFilterCriteria Tags { get; set; }

    /// <summary>The field that specifies to filter on branches for the push trigger configuration.</summary>
    [Wire("branches")]
    public GitBranchFilterCriteria Branches { get; set; }

    /// <summary>The field that specifies to filter on file paths for the push trigger configuration.</summary>
    [Wire("filePaths")]
    public GitFilePathFilterCriteria FilePaths { get; set; }
}
