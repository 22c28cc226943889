namespace MlOps.Roles.Federation;

/// <summary>What differs between an identity provider and what a recipe wants, in words and values: a pure function.</summary>
internal static class ProviderDrift
{
    /// <summary>Parts, with what the recipe wants and what there is; null where there is nothing.</summary>
    /// <param name="wanted">The provider that the recipe wants; null for none.</param>
    /// <param name="existing">What there is; null where there is none.</param>
    public static IEnumerable<(string Part, string? Wanted, string? There)> Find(IdentityProvider? wanted, ExistingProvider? existing) => (wanted, existing) switch
    {
        (null, _) => [],
        ({ } provider, null) => [(provider.Part, provider.Arn, null)],
        (SamlProvider saml, { MetadataDiffer: true }) => [(saml.MetadataPart, $"SHA-256 {saml.MetadataHash}", $"SHA-256 {existing.Hash}")],
        (OpenIdConnectProvider issuer, { } there) => there.MissingAudiences.Select(audience => (issuer.AudiencePart(audience), (string?)audience, (string?)null)),
        _ => [],
    };
}
