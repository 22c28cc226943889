using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>GetRepository</c>.</summary>
public class GetRepositoryResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the repository.</summary>
    [Wire("repositoryMetadata")]
    public RepositoryMetadata RepositoryMetadata { get; set; }
}
