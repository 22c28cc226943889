using Amazon.Runtime;
using Amazon.SSO;
using Amazon.SSO.Model;
using MlOps.Aws.Errors;
using MlOps.Aws.Profiles;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Credentials of a role that IAM Identity Center gives to whoever is logged in. The login is made by other tools (<c>aws sso login</c>,
/// <c>Invoke-AWSSSOLogin</c>); its token is read from their cache. The calls are not signed.
/// </summary>
/// <param name="clients">Makes the clients, in the region of the directory.</param>
/// <param name="token">The login's token.</param>
/// <param name="accountId">The account.</param>
/// <param name="roleName">The role, a permission set's name.</param>
/// <param name="profileName">The profile, for messages.</param>
internal sealed class SsoCredentials(ClientFactory clients, SsoToken token, string accountId, string roleName, string profileName)
    : RefreshedCredentials(clients.Time)
{
    /// <summary>The credentials that a profile describes.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="store">Where its <c>sso-session</c> section is.</param>
    /// <param name="environment">What the process has.</param>
    /// <param name="clients">Makes clients.</param>
    /// <exception cref="MlOpsException"><c>ProfileIncomplete</c> where a setting is missing.</exception>
    public static AWSCredentials Of(Profile profile, ProfileStore store, SessionEnvironment environment, ClientFactory clients)
    {
        var settings = SsoSettings.Of(profile, store);
        var directory = clients.In(settings.Region);
        var ingredients = string.Join('\n', settings.CacheName, settings.Region, settings.AccountId, settings.RoleName, clients.EndpointUrl);
        return environment.Cache.GetOrAdd(
            ingredients,
            () => new SsoCredentials(
                directory, new SsoToken(settings, environment, directory), settings.AccountId, settings.RoleName, profile.Name));
    }

    /// <inheritdoc/>
    protected override async Task<TemporaryCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var request = new GetRoleCredentialsRequest
        {
            AccountId = accountId,
            RoleName = roleName,
            AccessToken = await token.GetAsync(cancellationToken).ConfigureAwait(false),
        };
        using var sso = clients.Make<AmazonSSOConfig, AmazonSSOClient>(
            new AnonymousAWSCredentials(), (signer, config) => new AmazonSSOClient(signer, config));
        try
        {
            var keys = (await sso.GetRoleCredentialsAsync(request, cancellationToken).ConfigureAwait(false)).RoleCredentials;
            return new TemporaryCredentials(
                new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken),
                keys.Expiration is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null);
        }
        catch (UnauthorizedException exception)
        {
            throw token.Expired(exception);
        }
        catch (Exception exception) when (
            AwsErrors.Map(exception, new AwsOperation("sso", "GetRoleCredentials", $"role {roleName} in account {accountId}", $"profile '{profileName}'")) is { } error)
        {
            throw error;
        }
    }
}
