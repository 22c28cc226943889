using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>All policies that have a say in a call.</summary>
public sealed record PolicySet
{
    /// <summary>Policies of the identity that calls: inline, attached, and those of its groups.</summary>
    public ImmutableArray<NamedPolicy> Identity { get; init; } = [];

    /// <summary>The permissions boundary; null where there is none.</summary>
    public NamedPolicy? Boundary { get; init; }

    /// <summary>Session policies; empty where the session has none, and so is not limited.</summary>
    public ImmutableArray<NamedPolicy> Session { get; init; } = [];

    /// <summary>
    /// The policy of the resource; null where it has none. A key's and a role's must allow the call whatever other policies do; where it is null, nobody knows it, and the others decide.
    /// </summary>
    public NamedPolicy? Resource { get; init; }

    /// <summary>
    /// The policy of the VPC endpoint that the call goes through; null where it goes through none.
    /// Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html.
    /// </summary>
    public NamedPolicy? VpcEndpoint { get; init; }

    /// <summary>
    /// Service control policies of the caller's account, level by level from the root down: each level must allow. Empty outside of an organization and in its
    /// management account.
    /// </summary>
    public ImmutableArray<ImmutableArray<NamedPolicy>> ServiceControl { get; init; } = [];

    /// <summary>
    /// Resource control policies of the resource's account, level by level from the root down, <c>RCPFullAWSAccess</c> with them: each level must allow. Empty outside
    /// of an organization and in its management account.
    /// </summary>
    public ImmutableArray<ImmutableArray<NamedPolicy>> ResourceControl { get; init; } = [];
}
