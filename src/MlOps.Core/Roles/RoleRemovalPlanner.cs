using System.Collections.Immutable;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>Works out what takes away what a recipe made: a pure function. The role itself, which has the mark, goes last.</summary>
internal static class RoleRemovalPlanner
{
    /// <summary>The changes, in order.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="state">What there is.</param>
    /// <param name="role">The role.</param>
    public static ImmutableArray<RoleChange> Plan(RoleRecipe recipe, RoleState state, ExistingRole role)
    {
        var name = role.Name;
        return
        [
            .. state.Grants.Where(grant => grant.IsThere).Select(grant => GrantChanges.Delete(grant.Grant)),
            .. Profile(state.InstanceProfile, role),
            .. recipe.ManagedPolicies.Intersect(role.ManagedPolicies).Select(arn => PolicyRemovals.Detach(name, arn)),
            .. recipe.InlinePolicies.Where(policy => role.InlinePolicies.ContainsKey(policy.Name)).Select(policy => PolicyRemovals.DeleteInline(name, policy.Name)),
            .. ProviderChanges.Remove(state.Provider),
            .. BoundaryChanges.Remove(role, state.Boundary),
            new RoleChange(RoleParts.Role, "delete the role", "deleted", (calls, token) => calls.DeleteAsync(name, token)),
        ];
    }

    /// <summary>What the role has besides, by which IAM would refuse to delete it (https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html).</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="state">What there is.</param>
    /// <param name="role">The role.</param>
    public static ImmutableArray<string> Others(RoleRecipe recipe, RoleState state, ExistingRole role) =>
    [
        .. role.InlinePolicies.Keys.Except(recipe.InlinePolicies.Select(policy => policy.Name), StringComparer.Ordinal).Select(RoleParts.Inline),
        .. role.ManagedPolicies.Except(recipe.ManagedPolicies, StringComparer.Ordinal).Select(RoleParts.Managed),
        .. role.InstanceProfiles.Where(arn => arn != state.InstanceProfile?.Arn).Select(arn => RoleParts.Profile(RoleParts.NameOf(arn))),
    ];

    private static IEnumerable<RoleChange> Profile(ExistingInstanceProfile? profile, ExistingRole role)
    {
        if (profile is null)
        {
            yield break;
        }

        var name = profile.Name;
        if (profile.RoleName == role.Name)
        {
            yield return new(RoleParts.Profile(name), $"take the role out of instance profile {name}", $"taken out of instance profile {name}", (calls, token) => calls.RemoveFromProfileAsync(name, role.Name, token));
        }

        // One that the recipe did not make, and that an adopted role was in, stays.
        if (RoleMark.IsOn(profile.Tags, role.Name) && (profile.RoleName is null || profile.RoleName == role.Name))
        {
            yield return new(RoleParts.Profile(name), $"delete instance profile {name}", $"instance profile {name} deleted", (calls, token) => calls.DeleteProfileAsync(name, token));
        }
    }
}
