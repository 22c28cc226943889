using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The input of <c>UpdateRepositoryDescription</c>. Sets or changes the comment or description for a repository.</summary>
public class UpdateRepositoryDescriptionRequest : AmazonCodeCommitRequest
{
    /// <summary>The name of the repository to set or change the comment or description for.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("repositoryName")]
    public string RepositoryName { get; set; }

    /// <summary>The new comment or description for the specified repository.</summary>
    [AWSProperty(Max = 1000)]
    [Wire("repositoryDescription")]
    public string RepositoryDescription { get; set; }
}
