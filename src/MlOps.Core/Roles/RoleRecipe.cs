using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>
/// A role as a recipe wants it, with every placeholder filled. It is data: one engine applies it, checks it, removes it and writes it down for others.
/// </summary>
public sealed record RoleRecipe
{
    /// <summary>The recipe's name, for example <c>Admin</c>.</summary>
    public required string Recipe { get; init; }

    /// <summary>The role's name.</summary>
    public required string RoleName { get; init; }

    /// <summary>The role's path in IAM.</summary>
    public string Path { get; init; } = "/";

    /// <summary>What is said of the role; 1,000 characters at most.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who may assume the role.</summary>
    public required PolicyDocument Trust { get; init; }

    /// <summary>The ARNs of the managed policies that are attached to it, in order.</summary>
    public ImmutableArray<string> ManagedPolicies { get; init; } = [];

    /// <summary>The policies that lie in the role itself, in order.</summary>
    public ImmutableArray<NamedPolicy> InlinePolicies { get; init; } = [];

    /// <summary>The ARN of the policy that is its permissions boundary; null where it is to have none.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>The policy that is made for its permissions boundary, named as in IAM; null where it has none, or one of others. <see cref="PermissionsBoundary"/> is its ARN then.</summary>
    public NamedPolicy? Boundary { get; init; }

    /// <summary>The instance profile that holds the role; null where it is to be in none.</summary>
    public string? InstanceProfile { get; init; }

    /// <summary>The identity provider that the role trusts, which the recipe makes where there is none; null where it trusts none.</summary>
    public IdentityProvider? Provider { get; init; }

    /// <summary>The policies that it puts into roles of others, so that these may do something with the role.</summary>
    public ImmutableArray<RoleGrant> Grants { get; init; } = [];

    /// <summary>How long a session of the role may last; IAM's default is an hour.</summary>
    public TimeSpan MaxSessionDuration { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Tags besides the marks of MlOps.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The keys of tags that the role must have, whatever their values.</summary>
    public ImmutableArray<string> RequiredTags { get; init; } = [];

    /// <summary>What each statement of a policy that lies in the role is for, by the policy's name; none where the recipe's documentation has to say it.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Reasons { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What was chosen of the recipe, by the names of the parameters, so that the role's tags can say it.</summary>
    public ImmutableSortedDictionary<string, string> Choices { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>All tags: those that were asked for, and the marks by which MlOps knows its roles and what they were made of.</summary>
    internal ImmutableSortedDictionary<string, string> AllTags => Tags.SetItems(RoleMark.Of(this));

    /// <summary>The ARN of the policy that is made for its permissions boundary; null where none is made.</summary>
    internal string? BoundaryArn => Boundary is null ? null : PermissionsBoundary;
}
