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

    /// <summary>The policy of the resource; null where it has none.</summary>
    public NamedPolicy? Resource { get; init; }

    /// <summary>
    /// Whether the resource's policy alone opens the resource, in its own account too: keys of KMS and the trust policies of roles.
    /// </summary>
    public bool ResourcePolicyIsRequired { get; init; }

    /// <summary>Service control policies, level by level from the root down: each level must allow. Empty outside of an organization.</summary>
    public ImmutableArray<ImmutableArray<NamedPolicy>> ServiceControl { get; init; } = [];

    /// <summary>Resource control policies, level by level from the root down: each level must allow. Empty outside of an organization.</summary>
    public ImmutableArray<ImmutableArray<NamedPolicy>> ResourceControl { get; init; } = [];
}
