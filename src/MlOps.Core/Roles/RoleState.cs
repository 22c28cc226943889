using System.Collections.Immutable;
using MlOps.Deployments.Publishing;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>What there is under the names that a recipe uses.</summary>
/// <param name="Role">The role; null where there is none.</param>
/// <param name="InstanceProfile">The instance profile of the recipe's name; null where there is none, or the recipe wants none.</param>
internal sealed record RoleState(ExistingRole? Role, ExistingInstanceProfile? InstanceProfile)
{
    /// <summary>What there is of the policies that the recipe puts into roles of others, and of those that the recipe of an earlier run put there.</summary>
    public ImmutableArray<ExistingGrant> Grants { get; init; } = [];

    /// <summary>The policy that is made for the permissions boundary, or that the recipe of an earlier run made; null where there is none.</summary>
    public ExistingPolicy? Boundary { get; init; }

    /// <summary>The identity provider that the recipe's role trusts; null where there is none, or the recipe wants none.</summary>
    public ExistingProvider? Provider { get; init; }

    /// <summary>What there is of a policy that was read.</summary>
    public ExistingGrant? Find(RoleGrant grant) => Grants.FirstOrDefault(existing => existing.Grant.IsOf(grant));
}
