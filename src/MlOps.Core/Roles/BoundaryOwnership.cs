using MlOps.Deployments.Publishing;

namespace MlOps.Roles;

/// <summary>Keeps recipes off policies that are not theirs, where one has the name of the boundary that a recipe makes.</summary>
internal static class BoundaryOwnership
{
    /// <summary>Refuses what must not be changed. A policy that the role of the recipe has as its boundary already was written down for others, and made by them.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="options">How it is applied.</param>
    /// <param name="state">What there is.</param>
    /// <exception cref="MlOpsException"><c>PolicyNotOurs</c>; <c>RoleBounded</c>: somebody holds the role back with another policy.</exception>
    public static void Ensure(RoleRecipe recipe, RoleOptions options, RoleState state)
    {
        if (recipe.BoundaryArn is { } own && state.Role?.PermissionsBoundary is { } there && there != own)
        {
            throw RoleErrors.Bounded(state.Role, there);
        }

        if (recipe.Boundary is not null && state.Boundary is { IsOurs: false } other && !options.Adopt && !IsOf(state.Role, other))
        {
            throw PublishingErrors.NotOurs(other);
        }
    }

    private static bool IsOf(ExistingRole? role, ExistingPolicy policy) => role is { IsOurs: true } && role.PermissionsBoundary == policy.Arn;
}
