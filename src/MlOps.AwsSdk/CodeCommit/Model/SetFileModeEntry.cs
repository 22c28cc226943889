using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>Information about the file mode changes.</summary>
public class SetFileModeEntry
{
    /// <summary>The full path to the file, including the name of the file.</summary>
    [AWSProperty(Required = true)]
    [Wire("filePath")]
    public string FilePath { get; set; }

    /// <summary>The file mode for the file.</summary>
    [AWSProperty(Required = true)]
    [Wire("fileMode")]
    public FileModeTypeEnum FileMode { get; set; }
}
