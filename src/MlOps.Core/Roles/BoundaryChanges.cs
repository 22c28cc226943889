using System.Collections.Immutable;
using MlOps.Deployments.Publishing;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>The changes of a role's permissions boundary, and of the policy that a recipe makes for it.</summary>
internal static class BoundaryChanges
{
    /// <summary>Makes the policy, or has it say something else. What the role itself may not do afterwards it may not do at once: the boundary comes before the policies.</summary>
    /// <param name="wanted">The recipe.</param>
    /// <param name="boundary">The policy.</param>
    /// <param name="existing">What there is; null where there is none.</param>
    public static RoleChange Put(RoleRecipe wanted, NamedPolicy boundary, ExistingPolicy? existing)
    {
        var (plan, done) = existing is null ? ("create", "created") : ("change", "changed");
        return new(RoleParts.BoundaryPolicy(boundary.Name), $"{plan} boundary policy {boundary.Name}", $"boundary policy {boundary.Name} {done}", (calls, token) => calls.PublishAsync(wanted.Boundary!, existing is not null, token));
    }

    /// <summary>Has a policy bound the role.</summary>
    public static RoleChange Set(string roleName, string arn) => new(
        RoleParts.Boundary, $"set permissions boundary {RoleParts.NameOf(arn)}", $"permissions boundary {RoleParts.NameOf(arn)} set", (calls, token) => calls.SetBoundaryAsync(roleName, arn, token));

    /// <summary>What takes away the boundary that an earlier choice made, and that this one does not want: another one takes its place where one is wanted.</summary>
    /// <param name="wanted">The recipe.</param>
    /// <param name="state">What there is.</param>
    /// <param name="role">The role.</param>
    /// <param name="former">The recipe that the role was made by; null where nobody knows.</param>
    public static IEnumerable<RoleChange> Former(RoleRecipe wanted, RoleState state, ExistingRole role, RoleRecipe? former)
    {
        if (!IsGiven(wanted, former))
        {
            return [];
        }

        var isOn = role.PermissionsBoundary == former!.BoundaryArn;
        return
        [
            .. isOn ? new[] { wanted.PermissionsBoundary is { } other ? Set(role.Name, other) : TakeOff(role, Besides(role, former)) } : [],
            .. state.Boundary is { IsOurs: true } policy && !IsSharedBy(isOn ? role : null, policy) ? new[] { Delete(policy) } : [],
        ];
    }

    /// <summary>The role once what an earlier choice made is taken away.</summary>
    public static ExistingRole After(RoleRecipe wanted, ExistingRole role, RoleRecipe? former) =>
        IsGiven(wanted, former) && role.PermissionsBoundary == former!.BoundaryArn ? role with { PermissionsBoundary = wanted.PermissionsBoundary } : role;

    /// <summary>What takes away the boundary that the recipe made, for a role that goes.</summary>
    /// <param name="role">The role.</param>
    /// <param name="policy">The policy; null where there is none.</param>
    public static IEnumerable<RoleChange> Remove(ExistingRole role, ExistingPolicy? policy) => policy is null ? [] :
    [
        .. role.PermissionsBoundary == policy.Arn ? new[] { TakeOff(role, []) } : [],
        .. policy.IsOurs ? new[] { Delete(policy) } : [],
    ];

    /// <summary>Whether a policy is attached to others than the role, or bounds others.</summary>
    /// <param name="role">The role; null where it does not have it.</param>
    /// <param name="policy">The policy.</param>
    public static bool IsSharedBy(ExistingRole? role, ExistingPolicy? policy) => policy is not null && policy.Uses > (role?.PermissionsBoundary == policy.Arn ? 1 : 0);

    private static bool IsGiven(RoleRecipe wanted, RoleRecipe? former) => former?.Boundary is not null && wanted.Boundary is null;

    // What somebody else attached may do all that it says once nothing bounds it.
    private static ImmutableArray<string> Besides(ExistingRole role, RoleRecipe former) =>
    [
        .. role.ManagedPolicies.Except(former.ManagedPolicies, StringComparer.Ordinal).Select(RoleParts.NameOf),
        .. role.InlinePolicies.Keys.Except(former.InlinePolicies.Select(policy => policy.Name), StringComparer.Ordinal),
    ];

    private static RoleChange TakeOff(ExistingRole role, ImmutableArray<string> heldBack) => new(
        RoleParts.Boundary,
        $"take off its permissions boundary{(heldBack.IsEmpty ? "" : $", which holds back {string.Join(", ", heldBack)}")}",
        $"permissions boundary taken off{(heldBack.IsEmpty ? "" : $", which held back {string.Join(", ", heldBack)}")}",
        (calls, token) => calls.DeleteBoundaryAsync(role.Name, token));

    private static RoleChange Delete(ExistingPolicy policy) =>
        new(RoleParts.BoundaryPolicy(policy.Name), $"delete boundary policy {policy.Name}", $"boundary policy {policy.Name} deleted", (calls, token) => calls.DeletePolicyAsync(policy.Arn, token));
}
