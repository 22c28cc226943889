using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>Information about a file added or updated as part of a commit.</summary>
public class PutFileEntry
{
    /// <summary>The full path to the file in the repository, including the name of the file.</summary>
    [AWSProperty(Required = true)]
    [Wire("filePath")]
    public string FilePath { get; set; }

    /// <summary>The extrapolated file mode permissions for the file.</summary>
    [Wire("fileMode")]
    public FileModeTypeEnum FileMode { get; set; }

    /// <summary>The content of the file, if a source file is not specified.</summary>
    [AWSProperty(Max = 6291456)]
    [Wire("fileContent")]
    public MemoryStream FileContent { get; set; }

    /// <summary>
    /// The name and full path of the file that contains the changes you want to make as part of the commit, if you are not providing the
    /// file content directly.
    /// </summary>
    [Wire("sourceFile")]
    public SourceFileSpecifier SourceFile { get; set; }
}
