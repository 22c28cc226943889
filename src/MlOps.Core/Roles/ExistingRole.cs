using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>A role that there is, with all that a recipe could have given it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Path">Its path.</param>
internal sealed record ExistingRole(string Name, string Arn, string Path)
{
    /// <summary>Who may assume it; null where this project cannot read the policy.</summary>
    public PolicyDocument? Trust { get; init; }

    /// <summary>What is said of it.</summary>
    public string Description { get; init; } = "";

    /// <summary>How long a session of it may last.</summary>
    public TimeSpan MaxSessionDuration { get; init; }

    /// <summary>The ARN of its permissions boundary; null where it has none.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>Its tags. IAM has no two keys that differ in capitals alone (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html).</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ARNs of the managed policies that are attached to it.</summary>
    public ImmutableArray<string> ManagedPolicies { get; init; } = [];

    /// <summary>The policies that lie in it; a document is null where this project cannot read it.</summary>
    public ImmutableSortedDictionary<string, PolicyDocument?> InlinePolicies { get; init; } = ImmutableSortedDictionary.Create<string, PolicyDocument?>(StringComparer.Ordinal);

    /// <summary>The ARNs of the instance profiles that hold it.</summary>
    public ImmutableArray<string> InstanceProfiles { get; init; } = [];

    /// <summary>Whether MlOps made it.</summary>
    public bool IsOurs => RoleMark.IsOn(Tags, Name);
}
