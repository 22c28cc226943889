using System.Collections.Immutable;
using MlOps.Roles.Recipes;

namespace MlOps.Roles;

/// <summary>The recipes that MlOps has.</summary>
internal static class RecipeCatalog
{
    private static readonly ImmutableSortedDictionary<string, Func<RecipePlace, ExistingRole, RoleRecipe>> Recipes =
        ImmutableSortedDictionary<string, Func<RecipePlace, ExistingRole, RoleRecipe>>.Empty
            .Add(AdminRole.Name, (place, role) => AdminRole.Of(place, role.Name));

    /// <summary>The recipe that a role was made by, with what was chosen of it, as its tags tell; null where MlOps did not make it, or a later MlOps did that has more recipes.</summary>
    /// <param name="place">Where the role is.</param>
    /// <param name="role">The role.</param>
    public static RoleRecipe? Of(RecipePlace place, ExistingRole role) => role.IsOurs && RoleMark.RecipeOf(role.Tags) is { } name && Recipes.TryGetValue(name, out var make)
        ? RoleSettings.Of(RoleMark.ChoicesOf(role.Tags)).ApplyTo(make(place, role))
        : null;
}
