using System.Collections.Immutable;

namespace MlOps.Roles.Federation;

/// <summary>The changes of the identity provider that a recipe's role trusts: pure functions.</summary>
internal static class ProviderChanges
{
    /// <summary>
    /// What makes the provider what the recipe wants. Of an OpenID Connect provider that there is, which others use too, only audiences that it does not take yet are added.
    /// </summary>
    /// <param name="wanted">The recipe.</param>
    /// <param name="existing">What there is; null where there is none.</param>
    public static IEnumerable<RoleChange> Plan(RoleRecipe wanted, ExistingProvider? existing) => (wanted.Provider, existing) switch
    {
        (null, _) => [],
        ({ } provider, null) => [Create(provider, TagsOf(wanted, provider))],
        (SamlProvider { Metadata: not null } saml, { MetadataDiffer: true }) => [SetMetadata(saml)],
        (OpenIdConnectProvider issuer, { } there) => there.MissingAudiences.Select(audience => AddAudience(issuer, audience)),
        _ => [],
    };

    /// <summary>What takes away a provider that MlOps made and that no other role trusts.</summary>
    /// <param name="existing">What there is; null where there is none.</param>
    public static IEnumerable<RoleChange> Remove(ExistingProvider? existing) => existing is { IsOurs: true, OtherRoles: [] }
        ? [new(existing.Wanted.Part, $"delete {existing.Wanted.Part}", $"{existing.Wanted.Part} deleted", (calls, token) => calls.Providers.DeleteAsync(existing.Wanted, token))]
        : [];

    /// <summary>The provider that stays where the role goes.</summary>
    /// <param name="existing">What there is; null where there is none.</param>
    public static ImmutableArray<string> Kept(ExistingProvider? existing) => existing is null or { IsOurs: true, OtherRoles: [] } ? [] : [existing.Wanted.Part];

    /// <summary>The tags of a provider that is made: those of the role, without what they tell of the role, and the mark.</summary>
    public static ImmutableSortedDictionary<string, string> TagsOf(RoleRecipe recipe, IdentityProvider provider)
    {
        var (key, value) = ProviderMark.Of(provider);
        return recipe.Tags.SetItem(key, value);
    }

    private static RoleChange Create(IdentityProvider provider, ImmutableSortedDictionary<string, string> tags) =>
        new(provider.Part, $"create {provider.Part}", $"{provider.Part} created", (calls, token) => calls.Providers.CreateAsync(provider, tags, token));

    private static RoleChange SetMetadata(SamlProvider provider) =>
        new(provider.Part, $"set the {provider.MetadataPart}", $"{provider.MetadataPart} set", (calls, token) => calls.Providers.SetMetadataAsync(provider, token));

    private static RoleChange AddAudience(OpenIdConnectProvider provider, string audience) =>
        new(provider.Part, $"add {provider.AudiencePart(audience)}", $"{provider.AudiencePart(audience)} added", (calls, token) => calls.Providers.AddAudienceAsync(provider, audience, token));
}
