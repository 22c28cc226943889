using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>A file that is deleted as part of a commit.</summary>
public class DeleteFileEntry
{
    /// <summary>The full path of the file to be deleted, including the name of the file.</summary>
    [AWSProperty(Required = true)]
    [Wire("filePath")]
    public string FilePath { get; set; }
}
