using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The input of <c>GetRepository</c>. Returns information about a repository.</summary>
public class GetRepositoryRequest : AmazonCodeCommitRequest
{
    /// <summary>The name of the repository to get information about.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("repositoryName")]
    public string RepositoryName { get; set; }
}
