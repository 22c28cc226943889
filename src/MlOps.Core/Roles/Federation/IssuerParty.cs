using System.Collections.Immutable;

namespace MlOps.Roles.Federation;

/// <summary>Whoever has tokens of an issuer of OpenID Connect, for some subjects.</summary>
/// <param name="Issuer">The issuer, as tokens have it.</param>
public sealed record IssuerParty(string Issuer) : TrustedParty
{
    internal const string Name = "Oidc";

    /// <summary>The audiences of tokens that are taken.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>The subjects that are taken, in which <c>*</c> and <c>?</c> stand for any letters.</summary>
    public ImmutableArray<string> SubjectPatterns { get; init; } = [];

    /// <summary>The keys of session tags that tokens may give; <c>*</c> alone for all.</summary>
    public ImmutableArray<string> SessionTags { get; init; } = [];

    /// <inheritdoc/>
    internal override string Kind => Name;

    /// <inheritdoc/>
    internal override ImmutableArray<string> Subjects => SubjectPatterns;

    /// <inheritdoc/>
    internal override SessionClaims Claims => new(SessionTags, SourceIdentity: false);

    /// <inheritdoc/>
    internal override IEnumerable<KeyValuePair<string, string>> Choices =>
        [.. RoleChoices.Of(nameof(Issuer), Issuer), .. RoleChoices.Of("Audience", Audiences), .. RoleChoices.Of("Subject", SubjectPatterns), .. RoleChoices.Of("SessionTag", SessionTags)];

    /// <inheritdoc/>
    internal override IdentityProvider ProviderIn(RecipePlace place) => WebProvider.Of(place, Issuer, Audiences);

    /// <inheritdoc/>
    internal override ImmutableArray<string> AudiencesIn(string partition) => Audiences;

    /// <inheritdoc/>
    internal override void Check(string partition)
    {
        WebProvider.CheckIssuer(Issuer);
        if (Audiences.IsEmpty)
        {
            throw FederationErrors.AudienceInvalid("", "A token for whatever audience would be taken.", GitHubParty.DefaultAudience);
        }

        WebProvider.CheckAudiences(Audiences);
        SubjectBreadth.Check(Issuer, SubjectPatterns);
        Claims.Check();
    }
}
