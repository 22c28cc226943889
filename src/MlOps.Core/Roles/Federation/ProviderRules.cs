namespace MlOps.Roles.Federation;

/// <summary>Keeps recipes off identity providers that are not theirs.</summary>
internal static class ProviderRules
{
    /// <summary>Refuses a SAML provider that cannot be made, and one of somebody else that would be changed.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="options">How it is applied.</param>
    /// <param name="existing">What there is; null where there is none.</param>
    /// <exception cref="MlOpsException"><c>ProviderNotFound</c>, <c>ProviderNotOurs</c>.</exception>
    public static void Ensure(RoleRecipe recipe, RoleOptions options, ExistingProvider? existing)
    {
        if (recipe.Provider is SamlProvider { Metadata: null } saml && existing is null)
        {
            throw FederationErrors.ProviderNotFound(saml);
        }

        if (existing is { MetadataDiffer: true, IsOurs: false } && !options.Adopt)
        {
            throw FederationErrors.ProviderNotOurs(existing.Wanted);
        }
    }
}
