using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Internal.Settings;

namespace MlOps.Aws.Profiles;

/// <summary>
/// The encrypted profile store of the .NET SDK and AWS Tools for PowerShell (<c>NetSDKCredentialsFile</c>). It exists on Windows only, where
/// the user's data protection key encrypts it; what another user or another machine encrypted the SDK leaves out of the profile.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class EncryptedStore(ICredentialProfileStore store)
{
    /// <summary>What profiles of the store name as their origin.</summary>
    public const string Origin = "the SDK store";

    /// <summary>Whether this platform has the store.</summary>
    public static bool IsAvailable => OperatingSystem.IsWindows() && UserCrypto.IsUserCryptAvailable;

    /// <summary>The names of its profiles.</summary>
    public IReadOnlyCollection<string> Names => store.ListProfileNames();

    /// <summary>A profile in the words of the shared files; null where the store lacks it.</summary>
    /// <param name="name">Its name.</param>
    public Profile? Find(string name) =>
        store.TryGetProfile(name, out var profile) ? new Profile(name, Origin, Settings(profile)) : null;

    /// <summary>Writes what the SDK read in the words of the shared files, so that one resolver serves both.</summary>
    /// <param name="profile">The profile as the SDK has it.</param>
    internal static IReadOnlyDictionary<string, string> Settings(CredentialProfile profile)
    {
        var options = profile.Options;
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Take("aws_access_key_id", options.AccessKey);
        Take("aws_secret_access_key", options.SecretKey);
        Take("aws_session_token", options.Token);
        Take("role_arn", options.RoleArn);
        Take("source_profile", options.SourceProfile);
        Take("credential_source", options.CredentialSource);
        Take("external_id", options.ExternalID);
        Take("mfa_serial", options.MfaSerial);
        Take("role_session_name", options.RoleSessionName);
        Take("web_identity_token_file", options.WebIdentityTokenFile);
        Take("credential_process", options.CredentialProcess);
        Take("sso_account_id", options.SsoAccountId);
        Take("sso_region", options.SsoRegion);
        Take("sso_role_name", options.SsoRoleName);
        Take("sso_session", options.SsoSession);
        Take("sso_start_url", options.SsoStartUrl);
        Take("login_session", options.LoginSession);
        Take("endpoint_name", options.EndpointName);
        Take("user_identity", options.UserIdentity);
        Take("region", profile.Region?.SystemName);
        Take("endpoint_url", profile.EndpointUrl);
        return settings;

        void Take(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                settings[key] = value;
            }
        }
    }
}
