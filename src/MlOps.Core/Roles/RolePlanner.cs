using System.Collections.Immutable;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>Works out what makes a role what its recipe wants, from what there is: a pure function, which nobody is called by.</summary>
internal static class RolePlanner
{
    /// <summary>
    /// The changes, in the order in which they are made: the identity provider is there before the role that trusts it; what the former recipe alone had goes while the tags still tell of it, and its boundary and whoever may assume the role are right before the role may do more.
    /// Others may do something with the role last.
    /// </summary>
    /// <param name="wanted">The recipe.</param>
    /// <param name="state">What there is.</param>
    /// <param name="former">The recipe that the role was made by; null where there is none or nobody knows. What it alone had goes.</param>
    public static ImmutableArray<RoleChange> Plan(RoleRecipe wanted, RoleState state, RoleRecipe? former) =>
    [
        .. ProviderChanges.Plan(wanted, state.Provider),
        .. state.Role is { } old ? Former(wanted, state, old, former) : [],
        .. Boundary(wanted, state.Boundary),
        .. state.Role is { } role ? Settle(wanted, BoundaryChanges.After(wanted, role, former)) : [Create(wanted)],
        .. Inline(wanted, state.Role),
        .. Managed(wanted, state.Role),
        .. Profile(wanted, state.InstanceProfile),
        .. wanted.Grants.Where(grant => state.Find(grant) is not { IsRight: true }).Select(GrantChanges.Put),
    ];

    private static IEnumerable<RoleChange> Former(RoleRecipe wanted, RoleState state, ExistingRole role, RoleRecipe? former)
    {
        // Whoever may not take the boundary off is denied before anything else is changed.
        foreach (var change in BoundaryChanges.Former(wanted, state, role, former))
        {
            yield return change;
        }

        foreach (var gone in state.Grants.Where(existing => existing.IsThere && !wanted.Grants.Any(existing.Grant.IsOf)))
        {
            yield return GrantChanges.Delete(gone.Grant);
        }

        foreach (var gone in Names(former).Except(Names(wanted)).Where(role.InlinePolicies.ContainsKey))
        {
            yield return PolicyRemovals.DeleteInline(role.Name, gone);
        }

        foreach (var arn in (former?.ManagedPolicies ?? []).Except(wanted.ManagedPolicies).Intersect(role.ManagedPolicies))
        {
            yield return PolicyRemovals.Detach(role.Name, arn);
        }
    }

    private static IEnumerable<RoleChange> Boundary(RoleRecipe wanted, ExistingPolicy? existing) =>
        wanted.Boundary is { } boundary && existing?.Says(boundary.Document) != true ? [BoundaryChanges.Put(wanted, boundary, existing)] : [];

    private static RoleChange Create(RoleRecipe wanted) =>
        new(RoleParts.Role, "create the role", "created", (calls, token) => calls.CreateAsync(wanted, token));

    private static IEnumerable<RoleChange> Settle(RoleRecipe wanted, ExistingRole role)
    {
        // A boundary that there is not is refused before anything else is changed.
        if (SetBoundary(wanted, role) is { } boundary)
        {
            yield return boundary;
        }

        var missing = wanted.AllTags.Where(tag => role.Tags.GetValueOrDefault(tag.Key) != tag.Value).ToImmutableSortedDictionary();
        if (!missing.IsEmpty)
        {
            var (plan, done) = role.IsOurs ? ($"set tags {string.Join(", ", missing.Keys)}", $"tags {string.Join(", ", missing.Keys)} set") : ("take it over", "taken over");
            yield return new(RoleParts.Tags, plan, done, (calls, token) => calls.TagAsync(role.Name, missing, token));
        }

        // A choice that the recipe was made with and that nobody makes any more.
        var stale = role.Tags.Keys.Where(key => RoleMark.IsMark(key) && !wanted.AllTags.ContainsKey(key)).ToImmutableArray();
        if (!stale.IsEmpty)
        {
            yield return new(RoleParts.Tags, $"remove tags {string.Join(", ", stale)}", $"tags {string.Join(", ", stale)} removed", (calls, token) => calls.UntagAsync(role.Name, stale, token));
        }

        if (role.Trust is not { } trust || !PolicyEquality.AreEqual(trust, wanted.Trust))
        {
            yield return new(RoleParts.Trust, "set the trust policy", "trust policy set", (calls, token) => calls.SetTrustAsync(role.Name, wanted.Trust, token));
        }

        if (role.Description != wanted.Description || role.MaxSessionDuration != wanted.MaxSessionDuration)
        {
            yield return new(RoleParts.Settings, "set description and session duration", "description and session duration set", (calls, token) => calls.SetSettingsAsync(wanted, token));
        }
    }

    // A boundary that a recipe does not ask for is somebody's who wants the role held back: it stays.
    private static RoleChange? SetBoundary(RoleRecipe wanted, ExistingRole role) => wanted.PermissionsBoundary is { } arn && arn != role.PermissionsBoundary ? BoundaryChanges.Set(role.Name, arn) : null;

    private static IEnumerable<RoleChange> Inline(RoleRecipe wanted, ExistingRole? role)
    {
        var name = wanted.RoleName;
        foreach (var policy in wanted.InlinePolicies.Where(policy => role?.InlinePolicies.GetValueOrDefault(policy.Name) is not { } there || !PolicyEquality.AreEqual(there, policy.Document)))
        {
            yield return new(RoleParts.Inline(policy.Name), $"put inline policy {policy.Name}", $"inline policy {policy.Name} put", (calls, token) => calls.PutInlineAsync(name, policy, token));
        }
    }

    private static IEnumerable<RoleChange> Managed(RoleRecipe wanted, ExistingRole? role)
    {
        var (name, attached) = (wanted.RoleName, role?.ManagedPolicies ?? []);
        foreach (var arn in wanted.ManagedPolicies.Except(attached))
        {
            yield return new(RoleParts.Managed(arn), $"attach {RoleParts.NameOf(arn)}", $"{RoleParts.NameOf(arn)} attached", (calls, token) => calls.AttachAsync(name, arn, token));
        }
    }

    private static IEnumerable<RoleChange> Profile(RoleRecipe wanted, ExistingInstanceProfile? existing)
    {
        if (wanted.InstanceProfile is not { } name)
        {
            yield break;
        }

        if (existing is null)
        {
            yield return new(RoleParts.Profile(name), $"create instance profile {name}", $"instance profile {name} created", (calls, token) => calls.CreateProfileAsync(name, wanted.Path, wanted.AllTags, token));
        }

        if (existing?.RoleName is null)
        {
            yield return new(RoleParts.Profile(name), $"put the role into instance profile {name}", $"put into instance profile {name}", (calls, token) => calls.AddToProfileAsync(name, wanted.RoleName, token));
        }
    }

    private static IEnumerable<string> Names(RoleRecipe? recipe) => recipe?.InlinePolicies.Select(policy => policy.Name) ?? [];
}
