using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>ListRepositories</c>.</summary>
public class ListRepositoriesResponse : AmazonWebServiceResponse
{
    /// <summary>Lists the repositories called by the list repositories operation.</summary>
    [Wire("repositories")]
    public List<RepositoryNameIdPair> Repositories { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// An enumeration token that allows the operation to batch the results of the operation. Batch sizes are 1,000 for list repository
    /// operations. When the client sends the token back to CodeCommit, another page of 1,000 records is retrieved.
    /// </summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
