namespace MlOps.Roles.Federation;

/// <summary>What a role's description says of the identity provider that it trusts.</summary>
internal static class ProviderFacts
{
    /// <summary>
    /// What a SAML identity provider must send for a role (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html); null of other providers.
    /// </summary>
    /// <param name="provider">The provider; null for none.</param>
    /// <param name="roleArn">The role's ARN.</param>
    public static string? AttributeOf(IdentityProvider? provider, string roleArn) => provider is SamlProvider saml ? $"{roleArn},{saml.Arn}" : null;

    /// <summary>The metadata of a SAML provider: those that are given, or else those that there are.</summary>
    /// <param name="wanted">The provider that the recipe wants; null for none.</param>
    /// <param name="existing">What there is; null where there is none.</param>
    public static string? MetadataOf(IdentityProvider? wanted, ExistingProvider? existing) => (wanted as SamlProvider)?.Metadata?.Text ?? existing?.Metadata;
}
