using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>CreateCommit</c>.</summary>
public class CreateCommitResponse : AmazonWebServiceResponse
{
    /// <summary>The full commit ID of the commit that contains your committed file changes.</summary>
    [Wire("commitId")]
    public string CommitId { get; set; }

    /// <summary>The full SHA-1 pointer of the tree information for the commit that contains the commited file changes.</summary>
    [Wire("treeId")]
    public string TreeId { get; set; }

    /// <summary>The files added as part of the committed file changes.</summary>
    [Wire("filesAdded")]
    public List<FileMetadata> FilesAdded { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The files updated as part of the commited file changes.</summary>
    [Wire("filesUpdated")]
    public List<FileMetadata> FilesUpdated { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The files deleted as part of the committed file changes.</summary>
    [Wire("filesDeleted")]
    public List<FileMetadata> FilesDeleted { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
