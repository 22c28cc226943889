namespace MlOps.Iam.Evaluation;

/// <summary>
/// The kinds of policies that decide a call.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html.
/// </summary>
public enum PolicyKind
{
    /// <summary>A policy of the user, group or role that calls.</summary>
    Identity,

    /// <summary>A policy of what is called: a bucket policy, a key policy, the trust policy of a role.</summary>
    Resource,

    /// <summary>The most that a user or role can be allowed.</summary>
    Boundary,

    /// <summary>The most that a session can be allowed.</summary>
    Session,

    /// <summary>A service control policy of the organization.</summary>
    ServiceControl,

    /// <summary>A resource control policy of the organization.</summary>
    ResourceControl,

    /// <summary>The policy of the VPC endpoint that a call goes through.</summary>
    VpcEndpoint,
}
