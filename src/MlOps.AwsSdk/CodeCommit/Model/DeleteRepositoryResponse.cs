using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>DeleteRepository</c>.</summary>
public class DeleteRepositoryResponse : AmazonWebServiceResponse
{
    /// <summary>The ID of the repository that was deleted.</summary>
    [Wire("repositoryId")]
    public string RepositoryId { get; set; }
}
