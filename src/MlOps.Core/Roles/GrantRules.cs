namespace MlOps.Roles;

/// <summary>Keeps recipes off roles of others that cannot be given a policy.</summary>
internal static class GrantRules
{
    /// <summary>Refuses names that are none, before anybody is called.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <exception cref="MlOpsException"><c>RoleNameInvalid</c>, <c>RoleGrantsItself</c>.</exception>
    public static void Check(RoleRecipe recipe)
    {
        foreach (var grant in recipe.Grants)
        {
            RecipeRules.CheckName(grant.RoleName, $"-{grant.Choice}");
            if (grant.RoleName.Equals(recipe.RoleName, StringComparison.OrdinalIgnoreCase))
            {
                throw RoleErrors.GrantsItself(grant);
            }
        }
    }

    /// <summary>Refuses roles that are not there, and those of AWS's own services.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="state">What there is.</param>
    /// <exception cref="MlOpsException"><c>GrantedRoleNotFound</c>, <c>EntityUnmodifiable</c>.</exception>
    public static void Ensure(RoleRecipe recipe, RoleState state)
    {
        foreach (var existing in state.Grants.Where(existing => recipe.Grants.Any(existing.Grant.IsOf)))
        {
            if (existing.RoleArn is not { } arn)
            {
                throw RoleErrors.GrantedRoleNotFound(existing.Grant);
            }

            if (RoleOwnership.IsOfAws(existing.RolePath))
            {
                throw RoleErrors.Unmodifiable(existing.Grant, arn, existing.RolePath);
            }
        }
    }
}
