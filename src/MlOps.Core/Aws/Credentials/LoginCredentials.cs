using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Credentials that a console login (<c>aws login</c>, <c>login_session</c> in the profile) left in its cache. They are read, never renewed
/// here: renewing them changes the cache, which belongs to the tool that made it. Source of the cache's form: botocore
/// <c>credentials.py</c> (LoginCredentialFetcher) and <c>utils.py</c>.
/// </summary>
/// <param name="profileName">The profile, for messages.</param>
/// <param name="session">The value of <c>login_session</c>.</param>
/// <param name="environment">Where the cache folder is.</param>
/// <param name="time">The time that expiry is judged by.</param>
internal sealed class LoginCredentials(string profileName, string session, SessionEnvironment environment, TimeProvider time)
    : RefreshedCredentials(time)
{
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override async Task<TemporaryCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var folder = environment["AWS_LOGIN_CACHE_DIRECTORY"] ?? Path.Combine(environment.Home, ".aws", "login", "cache");
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(session))).ToLowerInvariant();
        var login = await CachedLogin.ReadAsync(folder, name, cancellationToken).ConfigureAwait(false);
        return login is { } document && Read(document) is { } keys && keys.Expiration > _time.GetUtcNow() ? keys : throw Expired(login is null);
    }

    private static TemporaryCredentials? Read(JsonElement document) =>
        document.TryGetProperty("accessToken", out var token) && token.ValueKind == JsonValueKind.Object
        && CachedLogin.Text(token, "accessKeyId") is { } accessKey
        && CachedLogin.Text(token, "secretAccessKey") is { } secretKey
        && CachedLogin.Time(token, "expiresAt") is { } end
            ? new TemporaryCredentials(new ImmutableCredentials(accessKey, secretKey, CachedLogin.Text(token, "sessionToken")), end)
            : null;

    private MlOpsException Expired(bool isMissing) =>
        new(
            "LoginExpired",
            MlErrorCategory.AuthenticationError,
            isMissing ? $"Profile '{profileName}' needs a login, and there is none." : $"The login of profile '{profileName}' has expired.")
        {
            Resource = profileName,
            RecommendedAction = $"Run: aws login --profile {profileName}",
        };
}
