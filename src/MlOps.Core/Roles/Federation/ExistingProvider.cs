using System.Collections.Immutable;

namespace MlOps.Roles.Federation;

/// <summary>An identity provider that there is.</summary>
/// <param name="Wanted">The provider as the recipe wants it.</param>
internal sealed record ExistingProvider(IdentityProvider Wanted)
{
    /// <summary>Its tags.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The metadata of a SAML provider, as IAM has them; null of others.</summary>
    public string? Metadata { get; init; }

    /// <summary>The audiences that an OpenID Connect provider takes.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>The other roles of the account that trust it. They are read where it is to go.</summary>
    public ImmutableArray<string> OtherRoles { get; init; } = [];

    /// <summary>Whether MlOps made it.</summary>
    public bool IsOurs => ProviderMark.IsOn(Tags, Wanted);

    /// <summary>Whether it has other metadata than the recipe wants.</summary>
    public bool MetadataDiffer => Wanted is SamlProvider { MetadataHash: { } hash } && hash != Hash;

    /// <summary>The hash of its metadata; null of a provider that has none.</summary>
    public string? Hash => Metadata is { } text ? SamlMetadata.HashOf(text) : null;

    /// <summary>The audiences that the recipe wants and that it does not take.</summary>
    public IEnumerable<string> MissingAudiences => Wanted is OpenIdConnectProvider wanted ? wanted.Audiences.Except(Audiences, StringComparer.Ordinal) : [];
}
