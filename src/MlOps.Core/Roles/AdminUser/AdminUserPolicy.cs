using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.OperatorPolicies;
using MlOps.Products;
using MlOps.Roles.Hardening;
using MlOps.Roles.Recipes;

namespace MlOps.Roles.AdminUser;

/// <summary>Puts together the policy of whoever makes the admin role.</summary>
public static class AdminUserPolicy
{
    /// <summary>The limit of calls that are allowed with a permissions boundary only.</summary>
    internal const string BoundaryLimit = "PermissionsBoundary";

    /// <summary>The condition key that has the boundary of a call's role.</summary>
    internal const string BoundaryKey = "iam:PermissionsBoundary";

    private static readonly RecipePlace Nowhere = new("aws", "");

    /// <summary>Refuses what AWS would not take, before anybody is called.</summary>
    /// <param name="options">What is chosen.</param>
    /// <param name="accountId">The account; null where the caller's is meant.</param>
    /// <param name="region">The region; null where nobody says.</param>
    /// <exception cref="MlOpsException"><c>RoleNameInvalid</c>, <c>AccountIdInvalid</c>, <c>UnknownRegion</c>.</exception>
    public static void Check(AdminUserOptions options, string? accountId, string? region)
    {
        ArgumentNullException.ThrowIfNull(options);
        RecipeRules.CheckName(options.RoleName, "-Name");
        RecipeRules.CheckAccount(accountId);
        TargetNames.Check(stackName: null, region);
    }

    /// <summary>The place that was said: a named account, in the partition of a region.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="region">The region; null for the partition <c>aws</c>.</param>
    public static RecipePlace PlaceOf(string accountId, string? region) => new(region is null ? "aws" : RegionRules.PartitionOf(region), accountId);

    /// <summary>The policy of Constellaxion's documentation (https://constellaxion.github.io/next/cloud-setup/aws, "Your User Permissions"), which shows a statement alone.</summary>
    public static MlPolicy Documented()
    {
        var document = AdminUserDocument.Default;
        var filled = Placeholders.Of(Nowhere, AdminRole.Of(Nowhere).RoleName);
        return new PolicyDescription(filled.In(document.PolicyName), DocumentOf([filled.Statement(document.Documented)]))
        {
            Reasons = [document.DocumentedReason],
            Notes =
            [
                "It is for all roles of the account: whoever has it may put any policy into any of them, and is an administrator in effect. -Scoped keeps to one role.",
                "MlOps calls more than it names: Initialize-MlAdminRole tags the role, and reads back what it made. -Scoped has all of that.",
            ],
        }.Checked().ToPolicy();
    }

    /// <summary>The policy with what MlOps calls, on the role alone.</summary>
    /// <param name="place">The place.</param>
    /// <param name="options">What is chosen; <see cref="Check"/> has passed it.</param>
    /// <exception cref="MlOpsException"><c>PermissionsBoundaryInvalid</c>.</exception>
    public static MlPolicy Scoped(RecipePlace place, AdminUserOptions options)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(options);
        var recipe = AdminRole.Of(place, options.RoleName) with { PermissionsBoundary = BoundaryOf(place, options) };
        RecipeRules.Check(recipe, place.Partition);
        var document = AdminUserDocument.Default;
        var filled = Placeholders.Of(place, recipe.RoleName);
        ImmutableArray<AdminCallGroup> groups = [.. document.Groups.Select(group => group.Of(options.Operations)).OfType<AdminCallGroup>()];
        return new PolicyDescription(filled.In(document.ScopedPolicyName), DocumentOf(groups.Select((group, index) => group.ToStatement(recipe, filled, index))))
        {
            Reasons = [.. groups.Select(group => string.Join(' ', group.Calls.Select(call => call.Reason)))],
            Notes = NotesOf(recipe, options),
        }.Checked().ToPolicy();
    }

    /// <summary>The ARN of the role's permissions boundary; null where it is to have none.</summary>
    internal static string? BoundaryOf(RecipePlace place, AdminUserOptions options) =>
        options.HasOwnBoundary ? RoleHardening.BoundaryArn(place, AdminRole.Of(place, options.RoleName).RoleName) : options.PermissionsBoundary;

    private static ImmutableArray<string> NotesOf(RoleRecipe recipe, AdminUserOptions options) =>
    [
        $"Whoever has this says what {recipe.RoleName} may do, and who may assume it: an administrator in effect, as far as nothing holds the role back.",
        options.HasOwnBoundary ? "Whoever has this writes the role's permissions boundary too: it holds back whoever else gives the role policies. A boundary of -PermissionsBoundary holds back both."
            : recipe.PermissionsBoundary is { } boundary
            ? $"The role is created with the boundary {RoleParts.NameOf(boundary)} only, and whoever has this cannot take it off, or put another in its place."
            : "-PermissionsBoundary lets the role be created with a permissions boundary only.",
    ];

    private static PolicyDocument DocumentOf(IEnumerable<PolicyStatement> statements) => new() { Version = PolicyDocument.CurrentVersion, Statements = [.. statements] };
}
