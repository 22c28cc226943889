using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The input of <c>CreateCommit</c>. Creates a commit for a repository on the tip of a specified branch.</summary>
public class CreateCommitRequest : AmazonCodeCommitRequest
{
    /// <summary>The name of the repository where you create the commit.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("repositoryName")]
    public string RepositoryName { get; set; }

    /// <summary>The name of the branch where you create the commit.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    [Wire("branchName")]
    public string BranchName { get; set; }

    /// <summary>The ID of the commit that is the parent of the commit you create.</summary>
    [Wire("parentCommitId")]
    public string ParentCommitId { get; set; }

    /// <summary>The name of the author who created the commit.</summary>
    [Wire("authorName")]
    public string AuthorName { get; set; }

    /// <summary>The email address of the person who created the commit.</summary>
    [Wire("email")]
    public string Email { get; set; }

    /// <summary>The commit message you want to include in the commit.</summary>
    [Wire("commitMessage")]
    public string CommitMessage { get; set; }

    /// <summary>
    /// If the commit contains deletions, whether to keep a folder or folder structure if the changes leave the folders empty.
    /// </summary>
    [Wire("keepEmptyFolders")]
    public bool? KeepEmptyFolders { get; set; }

    /// <summary>The files to add or update in this commit.</summary>
    [Wire("putFiles")]
    public List<PutFileEntry> PutFiles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The files to delete in this commit.</summary>
    [Wire("deleteFiles")]
    public List<DeleteFileEntry> DeleteFiles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The file modes to update for files in this commit.</summary>
    [Wire("setFileModes")]
    public List<SetFileModeEntry> SetFileModes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
