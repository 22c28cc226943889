using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>PullRequestBuildCommentApproval</c>.</summary>
public class PullRequestBuildCommentApproval : ConstantClass
{
    /// <summary>The value <c>ALL_PULL_REQUESTS</c>.</summary>
    public static readonly PullRequestBuildCommentApproval ALL_PULL_REQUESTS = new("ALL_PULL_REQUESTS");

    /// <summary>The value <c>DISABLED</c>.</summary>
    public static readonly PullRequestBuildCommentApproval DISABLED = new("DISABLED");

    /// <summary>The value <c>FORK_PULL_REQUESTS</c>.</summary>
    public static readonly PullRequestBuildCommentApproval FORK_PULL_REQUESTS = new("FORK_PULL_REQUESTS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PullRequestBuildCommentApproval(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PullRequestBuildCommentApproval FindValue(string value) => FindValue<PullRequestBuildCommentApproval>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PullRequestBuildCommentApproval(string value) => FindValue(value);
}
