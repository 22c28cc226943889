using System.Globalization;
using Amazon.Runtime;
using MlOps.Aws.Profiles;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Makes the credentials of a profile, whatever its kind: roles with a source profile (however many hops) or a credential source, web
/// identity, IAM Identity Center, static keys, a console login, a process. The order in which a profile's kind is told is that of
/// botocore's <c>credentials.py</c>.
/// </summary>
/// <param name="store">Where source profiles are found.</param>
/// <param name="environment">What the process has.</param>
/// <param name="clients">Makes the clients of STS and IAM Identity Center.</param>
/// <param name="prompt">Asks for codes; null where nobody can be asked.</param>
internal sealed class ProfileCredentials(ProfileStore store, SessionEnvironment environment, ClientFactory clients, IUserPrompt? prompt)
{
    /// <summary>The credentials of a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <exception cref="MlOpsException"><c>ProfileIncomplete</c>, <c>ProfileNotSupported</c>, <c>ProfileCycle</c>, <c>ProfileNotFound</c> and what each kind throws.</exception>
    public AWSCredentials Resolve(Profile profile) => Resolve(profile, []);

    /// <summary>Whether a profile says anything about credentials, or is there for its region only.</summary>
    /// <param name="profile">The profile.</param>
    public static bool SaysCredentials(Profile profile) =>
        CredentialSettings.Any(key => profile[key] is not null);

    private static readonly string[] CredentialSettings =
    [
        "role_arn", "sso_session", "sso_start_url", "aws_access_key_id", "login_session", "credential_process", "endpoint_name",
    ];

    // What credential_source may refer to.
    private static readonly string[] Ambient =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    ];

    private AWSCredentials Resolve(Profile profile, IReadOnlyList<string> path)
    {
        if (profile["role_arn"] is { } roleArn)
        {
            return profile["endpoint_name"] is null ? AssumeRole(profile, roleArn, path) : throw SamlRole(profile);
        }

        if (profile["sso_session"] is not null || profile["sso_start_url"] is not null)
        {
            return SsoCredentials.Of(profile, store, environment, clients);
        }

        if (profile["aws_access_key_id"] is not null)
        {
            return Keys(profile);
        }

        if (profile["login_session"] is { } loginSession)
        {
            return new LoginCredentials(profile.Name, loginSession, environment, clients.Time);
        }

        if (profile["credential_process"] is { } command)
        {
            return new ProcessCredentials(profile.Name, command);
        }

        throw Incomplete(profile, profile.Origin == EncryptedStore.Origin ? $"it {profile.WhyEmpty}" : "it has neither keys, a role, a process nor a login");
    }

    private static StaticCredentials Keys(Profile profile) =>
        profile.HasStaticKeys
            ? new StaticCredentials(profile["aws_access_key_id"]!, profile["aws_secret_access_key"]!, profile["aws_session_token"])
            : throw Incomplete(profile, "aws_access_key_id stands there without aws_secret_access_key");

    private AWSCredentials AssumeRole(Profile profile, string roleArn, IReadOnlyList<string> path)
    {
        var role = Role(profile, roleArn);
        var (source, credentialSource, tokenFile) = (profile["source_profile"], profile["credential_source"], profile["web_identity_token_file"]);
        return (source, credentialSource, tokenFile) switch
        {
            ({ } name, null, _) => Assumed(profile, role, Source(profile, name, path)),
            (null, { } kind, _) => Assumed(profile, role, CredentialSource(profile, kind)),
            (null, null, { } file) => environment.Cache.GetOrAdd(
                Ingredients(profile, []), () => new WebIdentityCredentials(role, file, clients)),
            (null, null, null) => throw Incomplete(
                profile, "role_arn stands there without source_profile, credential_source or web_identity_token_file"),
            _ => throw Incomplete(profile, "source_profile and credential_source exclude each other"),
        };
    }

    private AssumedRoleCredentials Assumed(Profile profile, AssumedRole role, (AWSCredentials Credentials, IReadOnlyList<Profile> Profiles) source) =>
        environment.Cache.GetOrAdd(
            Ingredients(profile, source.Profiles),
            () => new AssumedRoleCredentials(role, source.Credentials, clients)).Asking(prompt);

    private (AWSCredentials Credentials, IReadOnlyList<Profile> Profiles) Source(Profile profile, string name, IReadOnlyList<string> path)
    {
        // A profile may name itself as the source of its role; then its own keys sign.
        if (name == profile.Name && profile.HasStaticKeys)
        {
            return (Keys(profile), []);
        }

        IReadOnlyList<string> walked = [.. path, profile.Name];
        if (walked.Contains(name, StringComparer.Ordinal))
        {
            throw Cycle([.. walked, name]);
        }

        var source = store.Find(name) ?? throw ProfileErrors.NotFound(name, store, $"profile '{profile.Name}' names it as its source_profile");
        return (Resolve(source, walked), Chain(source));
    }

    private List<Profile> Chain(Profile profile)
    {
        var chain = new List<Profile>();
        for (var next = profile; next is not null && !chain.Contains(next); next = next["source_profile"] is { } name ? store.Find(name) : null)
        {
            chain.Add(next);
        }

        return chain;
    }

    private (AWSCredentials Credentials, IReadOnlyList<Profile> Profiles) CredentialSource(Profile profile, string kind) =>
        (kind.ToUpperInvariant() switch
        {
            "ENVIRONMENT" => AmbientCredentials.Environment(environment)
                ?? throw Incomplete(profile, "its credential_source is Environment, and AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not set"),
            "ECSCONTAINER" => AmbientCredentials.Container(environment)
                ?? throw Incomplete(profile, "its credential_source is EcsContainer, and no container offers credentials"),
            "EC2INSTANCEMETADATA" => SourcedCredentials.OfMachine(new InstanceCredentials(), InstanceCredentials.Source),
            _ => throw Incomplete(profile, $"credential_source '{kind}' is none of Environment, Ec2InstanceMetadata and EcsContainer"),
        }, []);

    private AssumedRole Role(Profile profile, string roleArn) =>
        new(profile.Name, roleArn, profile["role_session_name"] ?? $"mlops-{clients.Time.GetUtcNow().ToUnixTimeSeconds()}")
        {
            ExternalId = profile["external_id"],
            MfaSerial = profile["mfa_serial"],
            DurationSeconds = Duration(profile),
        };

    private static int? Duration(Profile profile) =>
        profile["duration_seconds"] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 900 and <= 43200 ? seconds
        : throw Incomplete(profile, $"duration_seconds '{text}' is not a number from 900 to 43200");

    private string Ingredients(Profile profile, IReadOnlyList<Profile> sources)
    {
        var settings = sources.Prepend(profile).SelectMany(part =>
            part.Settings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{part.Name}\t{pair.Key}\t{pair.Value}"));
        return string.Join('\n', [.. settings, clients.Region, clients.EndpointUrl, .. Ambient.Select(name => environment[name])]);
    }

    private static MlOpsException Cycle(IReadOnlyList<string> names) =>
        new("ProfileCycle", MlErrorCategory.InvalidData, $"The profiles' source_profile settings run in a circle: {string.Join(" -> ", names)}.")
        {
            Resource = names[0],
            RecommendedAction = "Let the last profile of the chain have credentials of its own.",
        };

    // The SDK keeps the endpoints in its encrypted store, which only Windows has, and logs in there by the STS assembly that it finds by name.
    private static MlOpsException SamlRole(Profile profile) =>
        new("ProfileNotSupported", MlErrorCategory.NotImplemented, $"Profile '{profile.Name}' ({profile.Origin}) is a SAML role profile (endpoint_name), and MlOps does not log in to SAML endpoints.")
        {
            Resource = profile.Name,
            RecommendedAction = $"Let AWS Tools on Windows log in: Set-AWSCredential -ProfileName {profile.Name} in this session, or "
                + $"-Credential (Get-AWSCredential -ProfileName {profile.Name}). Elsewhere use a profile of IAM Identity Center, or hand over the keys of AssumeRoleWithSAML.",
        };

    private static MlOpsException Incomplete(Profile profile, string reason) =>
        new("ProfileIncomplete", MlErrorCategory.InvalidData, $"Profile '{profile.Name}' ({profile.Origin}) yields no credentials: {reason}.")
        {
            Resource = profile.Name,
            RecommendedAction = $"Mend the profile in {profile.Origin}, or name another with -ProfileName.",
        };
}
