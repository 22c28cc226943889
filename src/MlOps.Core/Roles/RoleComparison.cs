using System.Collections.Immutable;
using System.Globalization;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.Roles.Federation;
using MlOps.Roles.Hardening;

namespace MlOps.Roles;

/// <summary>Compares a role with its recipe: a pure function.</summary>
internal static class RoleComparison
{
    /// <summary>What differs, part by part, in the order in which parts are made.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="state">What there is.</param>
    /// <param name="role">The role.</param>
    public static ImmutableArray<MlRoleDifference> Compare(RoleRecipe recipe, RoleState state, ExistingRole role) =>
    [
        .. ProviderDrift.Find(recipe.Provider, state.Provider).Select(found => Difference(found.Part, found.Wanted, found.There)),
        .. Policy(RoleParts.Trust, recipe.Trust, role.Trust),
        .. RequiredTags.Missing(recipe, role.Tags).Select(key => Difference(RoleParts.Tag(key), "any value", null)),
        .. recipe.Boundary is { } policy ? BoundaryPolicy(policy, state.Boundary) : [],
        .. recipe.PermissionsBoundary is { } boundary ? Value(RoleParts.Boundary, boundary, role.PermissionsBoundary) : [],
        .. Value(RoleParts.Description, recipe.Description, role.Description),
        .. Value(RoleParts.SessionDuration, Text(recipe.MaxSessionDuration), Text(role.MaxSessionDuration)),
        .. Inline(recipe, role),
        .. Managed(recipe, role),
        .. Profile(recipe, state.InstanceProfile),
        .. recipe.Grants.SelectMany(grant => state.Find(grant) is { IsThere: true } there
            ? Policy(RoleParts.Grant(grant), grant.Policy.Document, there.Document)
            : [Difference(RoleParts.Grant(grant), Text(grant.Policy.Document), null)]),
    ];

    private static IEnumerable<MlRoleDifference> BoundaryPolicy(NamedPolicy wanted, ExistingPolicy? there) => there is null
        ? [Difference(RoleParts.BoundaryPolicy(wanted.Name), Text(wanted.Document), null)]
        : Policy(RoleParts.BoundaryPolicy(wanted.Name), wanted.Document, there.Document);

    private static IEnumerable<MlRoleDifference> Inline(RoleRecipe recipe, ExistingRole role)
    {
        var wanted = recipe.InlinePolicies.ToDictionary(policy => policy.Name, policy => policy.Document, StringComparer.Ordinal);
        return
        [
            .. wanted.SelectMany(policy => role.InlinePolicies.TryGetValue(policy.Key, out var there)
                ? Policy(RoleParts.Inline(policy.Key), policy.Value, there)
                : [Difference(RoleParts.Inline(policy.Key), Text(policy.Value), null)]),
            .. role.InlinePolicies.Where(policy => !wanted.ContainsKey(policy.Key)).Select(policy => Difference(RoleParts.Inline(policy.Key), null, Text(policy.Value))),
        ];
    }

    private static IEnumerable<MlRoleDifference> Managed(RoleRecipe recipe, ExistingRole role) =>
    [
        .. recipe.ManagedPolicies.Except(role.ManagedPolicies, StringComparer.Ordinal).Select(arn => Difference(RoleParts.Managed(arn), arn, null)),
        .. role.ManagedPolicies.Except(recipe.ManagedPolicies, StringComparer.Ordinal).Select(arn => Difference(RoleParts.Managed(arn), null, arn)),
    ];

    private static IEnumerable<MlRoleDifference> Profile(RoleRecipe recipe, ExistingInstanceProfile? profile) =>
        recipe.InstanceProfile is { } name ? Value(RoleParts.Profile(name), recipe.RoleName, profile?.RoleName) : [];

    private static IEnumerable<MlRoleDifference> Policy(string part, PolicyDocument wanted, PolicyDocument? there) =>
        there is not null && PolicyEquality.AreEqual(wanted, there) ? [] : [Difference(part, Text(wanted), Text(there))];

    private static IEnumerable<MlRoleDifference> Value(string part, string wanted, string? there) => wanted == there ? [] : [Difference(part, wanted, there)];

    private static MlRoleDifference Difference(string part, string? wanted, string? there) => new()
    {
        Part = part,
        DifferenceType = wanted is null ? "ADD" : there is null ? "REMOVE" : "NOT_EQUAL",
        Expected = wanted,
        Actual = there,
    };

    // A policy that this project cannot read is there all the same.
    private static string Text(PolicyDocument? policy) => policy is null ? "(not readable)" : PolicyDocumentWriter.WriteMinified(policy);

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);
}
