namespace MlOps.Roles.Recipes;

/// <summary>
/// The role that Constellaxion's documentation has SageMaker and ECS run jobs with (https://constellaxion.github.io/next/cloud-setup/aws).
/// </summary>
public static class AdminRole
{
    /// <summary>The recipe's name.</summary>
    internal const string Name = "Admin";

    /// <summary>The recipe in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="roleName">The role's name; null for that of the documentation, <c>constellaxion-admin</c>.</param>
    public static RoleRecipe Of(RecipePlace place, string? roleName = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        return RecipeDocument.Open("admin").Fill(place, roleName);
    }
}
