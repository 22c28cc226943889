using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>
/// A PullRequestBuildPolicy object that defines comment-based approval requirements for triggering builds on pull requests.
/// </summary>
public class PullRequestBuildPolicy
{
    /// <summary>Specifies when comment-based approval is required before triggering a build on pull requests.</summary>
    [AWSProperty(Required = true)]
    [Wire("requiresCommentApproval")]
    public PullRequestBuildCommentApproval RequiresCommentApproval { get; set; }

    /// <summary>List of repository roles that have approval privileges for pull request builds when comment approval is required.</summary>
    [Wire("approverRoles")]
    public List<string> ApproverRoles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
