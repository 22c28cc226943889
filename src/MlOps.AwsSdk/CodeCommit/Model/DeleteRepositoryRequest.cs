using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>
/// The input of <c>DeleteRepository</c>. Deletes a repository. If a specified repository was already deleted, a null repository ID is returned.
/// </summary>
public class DeleteRepositoryRequest : AmazonCodeCommitRequest
{
    /// <summary>The name of the repository to delete.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("repositoryName")]
    public string RepositoryName { get; set; }
}
