using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Roles.Federation;

/// <summary>What all OpenID Connect providers have in common.</summary>
internal static partial class WebProvider
{
    /// <summary>The provider of an issuer.</summary>
    public static OpenIdConnectProvider Of(RecipePlace place, string issuer, ImmutableArray<string> audiences) =>
        new($"arn:{place.Partition}:iam::{place.AccountId}:oidc-provider/{OpenIdConnectProvider.NameOf(issuer)}", issuer) { Audiences = audiences };

    /// <summary>Refuses what is no issuer.</summary>
    /// <exception cref="MlOpsException"><c>IssuerInvalid</c>.</exception>
    public static void CheckIssuer(string issuer)
    {
        if (issuer.Length > 255 || !IssuerPattern().IsMatch(issuer))
        {
            throw FederationErrors.IssuerInvalid(issuer);
        }
    }

    /// <summary>Refuses audiences of which one is none.</summary>
    /// <exception cref="MlOpsException"><c>AudienceInvalid</c>.</exception>
    public static void CheckAudiences(ImmutableArray<string> audiences)
    {
        if (audiences.FirstOrDefault(audience => !AudiencePattern().IsMatch(audience)) is { } wrong)
        {
            throw FederationErrors.AudienceInvalid(wrong, "It has 1 to 255 characters, and neither spaces, wildcards nor ${.", GitHubParty.DefaultAudience);
        }
    }

    // IAM's URL of a provider has no port (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html).
    [GeneratedRegex(@"^https://[A-Za-z0-9][A-Za-z0-9.-]*(/[A-Za-z0-9._~%@+-]*)*\z")]
    private static partial Regex IssuerPattern();

    // botocore 1.43.11, iam/2010-05-08/service-2.json: clientIDType. Wildcards mean nothing there.
    [GeneratedRegex(@"^(?!.*\$\{)[^\s*?]{1,255}\z")]
    private static partial Regex AudiencePattern();
}
