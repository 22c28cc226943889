using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.SSOOIDC;
using Amazon.SSOOIDC.Model;
using MlOps.Aws.Errors;

namespace MlOps.Aws.Credentials;

/// <summary>
/// The token of a login to IAM Identity Center, as <c>aws sso login</c> and <c>Invoke-AWSSSOLogin</c> cache it. A token that has expired is
/// renewed where its login allows that, in memory only: the cache belongs to the tools that made it.
/// </summary>
/// <param name="settings">Which login.</param>
/// <param name="environment">Where the cache is.</param>
/// <param name="clients">Makes clients in the directory's region.</param>
internal sealed class SsoToken(SsoSettings settings, SessionEnvironment environment, ClientFactory clients)
{
    private Renewed? _renewed;

    /// <summary>A token that is valid now.</summary>
    /// <param name="cancellationToken">Stops a renewal.</param>
    /// <exception cref="MlOpsException"><c>SsoLoginExpired</c> where only a new login helps.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        var now = clients.Time.GetUtcNow();
        var folder = Path.Combine(environment.Home, ".aws", "sso", "cache");
        if (await CachedLogin.ReadAsync(folder, FileName(settings.CacheName), cancellationToken).ConfigureAwait(false) is not { } login)
        {
            throw Expired(null);
        }

        if (CachedLogin.Text(login, "accessToken") is { } token && CachedLogin.Time(login, "expiresAt") > now)
        {
            return token;
        }

        if (_renewed is { } renewed && renewed.Expiration > now)
        {
            return renewed.Token;
        }

        _renewed = await RenewAsync(login, cancellationToken).ConfigureAwait(false);
        return _renewed.Token;
    }

    /// <summary>The error that says which command logs in again.</summary>
    /// <param name="cause">What AWS said; null where it was not asked.</param>
    public MlOpsException Expired(Exception? cause) =>
        new("SsoLoginExpired", MlErrorCategory.AuthenticationError, $"The IAM Identity Center login of profile '{settings.ProfileName}' has expired, or there is none.", cause)
        {
            Resource = settings.ProfileName,
            RecommendedAction = Advice.With("Run one of:", $"aws sso login --profile {settings.ProfileName}", $"Invoke-AWSSSOLogin -ProfileName {settings.ProfileName}"),
        };

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA5350:Do not use weak cryptographic algorithms", Justification = "The name of the cache file; nothing is secured by it.")]
    private static string FileName(string name) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();

    private async Task<Renewed> RenewAsync(JsonElement login, CancellationToken cancellationToken)
    {
        var refreshToken = _renewed?.RefreshToken ?? CachedLogin.Text(login, "refreshToken");
        var (clientId, clientSecret) = (CachedLogin.Text(login, "clientId"), CachedLogin.Text(login, "clientSecret"));
        var isRegistered = CachedLogin.Time(login, "registrationExpiresAt") is not { } end || end > clients.Time.GetUtcNow();
        if (refreshToken is null || clientId is null || clientSecret is null || !isRegistered)
        {
            throw Expired(null);
        }

        using var oidc = clients.Make<AmazonSSOOIDCConfig, AmazonSSOOIDCClient>(
            new AnonymousAWSCredentials(), (signer, config) => new AmazonSSOOIDCClient(signer, config));
        var request = new CreateTokenRequest
        {
            GrantType = "refresh_token",
            RefreshToken = refreshToken,
            ClientId = clientId,
            ClientSecret = clientSecret,
        };
        try
        {
            var answer = await oidc.CreateTokenAsync(request, cancellationToken).ConfigureAwait(false);
            return new Renewed(
                answer.AccessToken, answer.RefreshToken ?? refreshToken, clients.Time.GetUtcNow().AddSeconds(answer.ExpiresIn ?? 0));
        }
        catch (AmazonSSOOIDCException exception)
        {
            throw Expired(exception);
        }
        catch (Exception exception) when (
            AwsErrors.Map(exception, new AwsOperation("sso-oauth", "CreateToken", Purpose: $"profile '{settings.ProfileName}'")) is { } error)
        {
            throw error;
        }
    }

    private sealed record Renewed(string Token, string RefreshToken, DateTimeOffset Expiration)
    {
        public override string ToString() => $"a token until {Expiration:u}";
    }
}
