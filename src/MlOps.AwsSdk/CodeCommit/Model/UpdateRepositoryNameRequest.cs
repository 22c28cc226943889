using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The input of <c>UpdateRepositoryName</c>. Renames a repository.</summary>
public class UpdateRepositoryNameRequest : AmazonCodeCommitRequest
{
    /// <summary>The current name of the repository.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("oldName")]
    public string OldName { get; set; }

    /// <summary>The new name for the repository.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("newName")]
    public string NewName { get; set; }
}
