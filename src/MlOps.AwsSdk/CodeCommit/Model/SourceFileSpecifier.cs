using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>Information about a source file that is part of changes made in a commit.</summary>
public class SourceFileSpecifier
{
    /// <summary>The full path to the file, including the name of the file.</summary>
    [AWSProperty(Required = true)]
    [Wire("filePath")]
    public string FilePath { get; set; }

    /// <summary>Whether to remove the source file from the parent commit.</summary>
    [Wire("isMove")]
    public bool? IsMove { get; set; }
}
