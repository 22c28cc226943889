using System.Collections.Immutable;
using MlOps.Roles.Recipes;

namespace MlOps.Roles;

/// <summary>The recipes that MlOps has.</summary>
internal static class RecipeCatalog
{
    private static readonly ImmutableSortedDictionary<string, Func<RecipePlace, string, ImmutableSortedDictionary<string, string>, RoleRecipe?>> Recipes =
        ImmutableSortedDictionary<string, Func<RecipePlace, string, ImmutableSortedDictionary<string, string>, RoleRecipe?>>.Empty
            .Add(AdminRole.Name, AdminRole.OfChoices)
            .Add(SkyPilotRole.Name, SkyPilotRole.Of)
            .Add(MlflowRole.Name, MlflowRole.OfChoices)
            .Add(FederatedRole.Name, FederatedRole.OfChoices);

    /// <summary>The recipe that a role was made by, with what was chosen of it, as its tags tell; null where MlOps did not make it, or a later MlOps did that has more recipes.</summary>
    /// <param name="place">Where the role is.</param>
    /// <param name="role">The role.</param>
    public static RoleRecipe? Of(RecipePlace place, ExistingRole role) => Of(place, role.Name, role.Tags);

    /// <summary>The same of a role by its name and its tags.</summary>
    /// <param name="place">Where the role is.</param>
    /// <param name="roleName">Its name.</param>
    /// <param name="tags">Its tags.</param>
    public static RoleRecipe? Of(RecipePlace place, string roleName, IReadOnlyDictionary<string, string> tags)
    {
        if (!RoleMark.IsOn(tags, roleName) || RoleMark.RecipeOf(tags) is not { } name || !Recipes.TryGetValue(name, out var make))
        {
            return null;
        }

        var choices = RoleMark.ChoicesOf(tags);
        try
        {
            return make(place, roleName, choices) is { } recipe ? RoleSettings.Of(choices).ApplyTo(recipe) : null;
        }
        catch (MlOpsException)
        {
            // Somebody wrote something into the tags that no recipe takes.
            return null;
        }
    }
}
