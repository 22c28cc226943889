using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Roles.Federation;

/// <summary>People whom an identity provider signs in with SAML.</summary>
/// <param name="ProviderName">The name of the SAML provider of IAM.</param>
public sealed partial record SamlParty(string ProviderName) : TrustedParty
{
    internal const string Name = "Saml";

    /// <summary>The metadata of the identity provider; null to use the SAML provider as it is.</summary>
    public SamlMetadata? Metadata { get; init; }

    /// <summary>The audiences of assertions that are taken; empty for the sign-in endpoint of the partition.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>The keys of session tags that the identity provider may give; <c>*</c> alone for all.</summary>
    public ImmutableArray<string> SessionTags { get; init; } = [];

    /// <summary>Whether the identity provider may say whose session it is, which stays with it whatever role is assumed next.</summary>
    public bool SourceIdentity { get; init; }

    /// <inheritdoc/>
    internal override string Kind => Name;

    /// <inheritdoc/>
    internal override SessionClaims Claims => new(SessionTags, SourceIdentity);

    /// <summary>The hash of the metadata, where the party is read from tags, which have no metadata.</summary>
    internal string? KnownHash { get; init; }

    /// <inheritdoc/>
    internal override IEnumerable<KeyValuePair<string, string>> Choices =>
    [
        .. RoleChoices.Of(nameof(ProviderName), ProviderName),
        .. RoleChoices.Of("MetadataHash", Metadata?.Hash ?? KnownHash),
        .. RoleChoices.Of("Audience", Audiences),
        .. RoleChoices.Of("SessionTag", SessionTags),
        .. RoleChoices.Of(nameof(SourceIdentity), SourceIdentity),
    ];

    /// <inheritdoc/>
    internal override IdentityProvider ProviderIn(RecipePlace place) =>
        new SamlProvider($"arn:{place.Partition}:iam::{place.AccountId}:saml-provider/{ProviderName}", ProviderName) { Metadata = Metadata, MetadataHash = Metadata?.Hash ?? KnownHash };

    /// <inheritdoc/>
    internal override ImmutableArray<string> AudiencesIn(string partition) => Audiences.IsEmpty ? [SignInEndpoints.Of(partition)] : Audiences;

    /// <inheritdoc/>
    internal override void Check(string partition)
    {
        if (!NamePattern().IsMatch(ProviderName))
        {
            throw FederationErrors.ProviderNameInvalid(ProviderName);
        }

        if (Audiences.IsEmpty && !SignInEndpoints.HasPartition(partition))
        {
            throw FederationErrors.AudienceInvalid("", $"MlOps does not know where people sign in to the partition {partition}.", "https://HOST/saml");
        }

        foreach (var audience in Audiences.Where(audience => !SignInEndpoints.IsAudience(partition, audience)))
        {
            throw FederationErrors.AudienceInvalid(audience, $"Assertions are for a sign-in endpoint of the partition {partition}.", SignInEndpoints.Of(partition));
        }

        Claims.Check();
    }

    // botocore 1.43.11, iam/2010-05-08/service-2.json: SAMLProviderNameType.
    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,128}\z")]
    private static partial Regex NamePattern();
}
