using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>A file to be added, updated, or deleted as part of a commit.</summary>
public class FileMetadata
{
    /// <summary>The full path to the file to be added or updated, including the name of the file.</summary>
    [Wire("absolutePath")]
    public string AbsolutePath { get; set; }

    /// <summary>The blob ID that contains the file information.</summary>
    [Wire("blobId")]
    public string BlobId { get; set; }

    /// <summary>The extrapolated file mode permissions for the file.</summary>
    [Wire("fileMode")]
    public FileModeTypeEnum FileMode { get; set; }
}
