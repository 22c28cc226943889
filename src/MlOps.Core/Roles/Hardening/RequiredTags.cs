using System.Collections.Immutable;
using MlOps.Products;

namespace MlOps.Roles.Hardening;

/// <summary>The tags that a hardened role must have: those that every product's config must name too, so that costs and questions find somebody.</summary>
internal static class RequiredTags
{
    /// <summary>Their keys.</summary>
    public static ImmutableArray<string> Keys { get; } = [ConfigKeys.CostCenter.Name, ConfigKeys.Project.Name, ConfigKeys.Owner.Name];

    /// <summary>Those of a recipe that a role lacks. IAM has no two keys that differ in capitals alone (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html).</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="tags">The tags that the role has.</param>
    public static IEnumerable<string> Missing(RoleRecipe recipe, IReadOnlyDictionary<string, string> tags) =>
        recipe.RequiredTags.Except(tags.Keys, StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a role that would lack one. What an earlier run gave it counts.</summary>
    /// <exception cref="MlOpsException"><c>RoleTagMissing</c>.</exception>
    public static void Ensure(RoleRecipe recipe, RoleState state)
    {
        var missing = Missing(recipe, state.Role?.Tags ?? ImmutableSortedDictionary<string, string>.Empty).Except(recipe.Tags.Keys, StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count > 0)
        {
            throw RoleErrors.TagMissing(recipe.RoleName, missing);
        }
    }
}
