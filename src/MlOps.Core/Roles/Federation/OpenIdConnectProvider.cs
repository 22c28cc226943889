using System.Collections.Immutable;

namespace MlOps.Roles.Federation;

/// <summary>An OpenID Connect provider, of which an account has one an issuer, whoever made it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Issuer">The issuer, with <c>https://</c>.</param>
public sealed record OpenIdConnectProvider(string Arn, string Issuer) : IdentityProvider(Arn)
{
    private const string Scheme = "https://";

    /// <summary>The audiences that it must take; it may take others besides.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <inheritdoc/>
    internal override string Part => $"OpenID Connect provider {Name}";

    /// <inheritdoc/>
    internal override string Name => NameOf(Issuer);

    /// <summary>What an audience of it is called.</summary>
    internal string AudiencePart(string audience) => $"audience {audience} of {Part}";

    /// <summary>The issuer as ARNs and condition keys have it.</summary>
    internal static string NameOf(string issuer) => issuer.StartsWith(Scheme, StringComparison.Ordinal) ? issuer[Scheme.Length..] : issuer;
}
