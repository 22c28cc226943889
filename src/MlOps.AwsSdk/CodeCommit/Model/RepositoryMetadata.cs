using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>Information about a repository.</summary>
public class RepositoryMetadata
{
    /// <summary>The ID of the Amazon Web Services account associated with the repository.</summary>
    [Wire("accountId")]
    public string AccountId { get; set; }

    /// <summary>The ID of the repository.</summary>
    [Wire("repositoryId")]
    public string RepositoryId { get; set; }

    /// <summary>The repository's name.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("repositoryName")]
    public string RepositoryName { get; set; }

    /// <summary>A comment or description about the repository.</summary>
    [AWSProperty(Max = 1000)]
    [Wire("repositoryDescription")]
    public string RepositoryDescription { get; set; }

    /// <summary>The repository's default branch name.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    [Wire("defaultBranch")]
    public string DefaultBranch { get; set; }

    /// <summary>The date and time the repository was last modified, in timestamp format.</summary>
    [Wire("lastModifiedDate")]
    public DateTime? LastModifiedDate { get; set; }

    /// <summary>The date and time the repository was created, in timestamp format.</summary>
    [Wire("creationDate")]
    public DateTime? CreationDate { get; set; }

    /// <summary>The URL to use for cloning the repository over HTTPS.</summary>
    [Wire("cloneUrlHttp")]
    public string CloneUrlHttp { get; set; }

    /// <summary>The URL to use for cloning the repository over SSH.</summary>
    [Wire("cloneUrlSsh")]
    public string CloneUrlSsh { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the repository.</summary>
    public string Arn { get; set; }

    /// <summary>The ID of the Key Management Service encryption key used to encrypt and decrypt the repository.</summary>
    [Wire("kmsKeyId")]
    public string KmsKeyId { get; set; }
}
