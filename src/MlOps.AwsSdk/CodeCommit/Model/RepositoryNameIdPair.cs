using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>Information about a repository name and ID.</summary>
public class RepositoryNameIdPair
{
    /// <summary>The name associated with the repository.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("repositoryName")]
    public string RepositoryName { get; set; }

    /// <summary>The ID associated with the repository.</summary>
    [Wire("repositoryId")]
    public string RepositoryId { get; set; }
}
