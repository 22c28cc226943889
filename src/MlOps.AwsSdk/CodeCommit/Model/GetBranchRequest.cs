using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>
/// The input of <c>GetBranch</c>. Returns information about a repository branch, including its name and the last commit ID.
/// </summary>
public class GetBranchRequest : AmazonCodeCommitRequest
{
    /// <summary>The name of the repository that contains the branch for which you want to retrieve information.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("repositoryName")]
    public string RepositoryName { get; set; }

    /// <summary>The name of the branch for which you want to retrieve information.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    [Wire("branchName")]
    public string BranchName { get; set; }
}
