namespace MlOps.Roles;

/// <summary>Keeps recipes off roles and instance profiles that are not theirs.</summary>
internal static class RoleOwnership
{
    /// <summary>Refuses what must not be changed.</summary>
    /// <exception cref="MlOpsException"><c>EntityUnmodifiable</c>, <c>RoleNotOurs</c>, <c>RoleOfOtherRecipe</c>, <c>RolePathDiffers</c>, <c>InstanceProfileTaken</c>.</exception>
    public static void Ensure(RoleRecipe recipe, RoleOptions options, RoleState state)
    {
        if (state.Role is { } role)
        {
            Ensure(recipe, options, role);
        }

        if (state.InstanceProfile is { RoleName: { } held } profile && held != recipe.RoleName)
        {
            throw RoleErrors.ProfileTaken(profile, recipe.RoleName);
        }

        if (state.InstanceProfile is { RoleName: null } empty && !options.Adopt && !RoleMark.IsOn(empty.Tags, recipe.RoleName))
        {
            throw RoleErrors.ProfileNotOurs(empty);
        }
    }

    /// <summary>Whether a path is that of service-linked roles, or of roles that IAM Identity Center makes.</summary>
    public static bool IsOfAws(string path) => path.StartsWith("/aws-service-role/", StringComparison.Ordinal) || path.StartsWith("/aws-reserved/", StringComparison.Ordinal);

    private static void Ensure(RoleRecipe recipe, RoleOptions options, ExistingRole role)
    {
        if (IsOfAws(role.Path))
        {
            throw RoleErrors.Unmodifiable(role);
        }

        if (!role.IsOurs && !options.Adopt)
        {
            throw RoleErrors.NotOurs(role);
        }

        if (role.IsOurs && RoleMark.RecipeOf(role.Tags) is { } made && made != recipe.Recipe)
        {
            throw RoleErrors.OtherRecipe(role, recipe.Recipe);
        }

        if (role.Path != recipe.Path && NamesItself(recipe))
        {
            throw RoleErrors.PathDiffers(role, recipe.Path);
        }
    }

    // The ARN of a role has its path, so that a policy for a role of another path would allow nothing.
    private static bool NamesItself(RoleRecipe recipe)
    {
        var end = $":role{recipe.Path}{recipe.RoleName}";
        return recipe.InlinePolicies.Concat(recipe.Grants.Select(grant => grant.Policy))
            .Any(policy => policy.Document.Statements.Any(statement => statement.Resources.Any(resource => resource.EndsWith(end, StringComparison.Ordinal))));
    }
}
