using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>Returns information about a branch.</summary>
public class BranchInfo
{
    /// <summary>The name of the branch.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    [Wire("branchName")]
    public string BranchName { get; set; }

    /// <summary>The ID of the last commit made to the branch.</summary>
    [Wire("commitId")]
    public string CommitId { get; set; }
}
