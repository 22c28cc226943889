using System.Collections.Immutable;

namespace MlOps.Roles.Recipes;

/// <summary>
/// The role that clusters of Databricks deploy MLflow models to SageMaker with, and that SageMaker runs them with
/// (https://docs.databricks.com/administration-guide/cloud-configurations/aws/sagemaker.html).
/// </summary>
public static class MlflowRole
{
    /// <summary>The recipe's name.</summary>
    internal const string Name = "Mlflow";

    // The name that the recipe's file has for whom the last step is done.
    private const string WorkspaceRole = nameof(WorkspaceRole);

    /// <summary>The recipe in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="roleName">The role's name; the documentation has whoever makes it choose.</param>
    /// <param name="workspaceRole">The name of the role by which the Databricks workspace acts in the account, which may pass the role then; null to leave that out.</param>
    public static RoleRecipe Of(RecipePlace place, string roleName, string? workspaceRole = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(roleName);
        var choices = ImmutableSortedDictionary<string, string>.Empty;
        return RecipeDocument.Open("mlflow").Fill(place, roleName, workspaceRole is null ? choices : choices.Add(WorkspaceRole, workspaceRole));
    }

    /// <summary>The recipe as the choices of a role tell it. Somebody may have written something else into the tag.</summary>
    internal static RoleRecipe OfChoices(RecipePlace place, string roleName, ImmutableSortedDictionary<string, string> choices) =>
        Of(place, roleName, choices.GetValueOrDefault(WorkspaceRole) is { } name && RecipeRules.IsName(name) ? name : null);
}
