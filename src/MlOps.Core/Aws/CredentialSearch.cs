using Amazon.Runtime;
using MlOps.Aws.Credentials;
using MlOps.Aws.Profiles;

namespace MlOps.Aws;

/// <summary>
/// Finds the credentials of a session; the first source that answers wins: literal keys, <c>-Credential</c>, <c>-ProfileName</c>,
/// <c>$StoredAWSCredentials</c>, then the SDK's own chain (aws/aws-sdk-net, <c>DefaultAWSCredentialsIdentityResolver</c>): environment, web
/// identity, <c>AWS_PROFILE</c> or the default profile, container, instance. A source that was named and fails is an error; it never
/// makes room for the next one, which may belong to another account.
/// </summary>
/// <param name="request">What the caller says.</param>
/// <param name="environment">What the process has.</param>
internal sealed class CredentialSearch(SessionRequest request, SessionEnvironment environment)
{
    // The second name is that of AWS Tools for PowerShell before version 3.
    private static readonly string[] DefaultProfiles = ["default", "AWS PS Default"];

    private static readonly string[] KeyVariables = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

    private const string LiteralKeySource = "-AccessKey and -SecretKey";
    private const string CredentialSource = "-Credential";
    private const string StoredSource = "$StoredAWSCredentials";

    private static readonly string[] OfPowerShell = [LiteralKeySource, CredentialSource, StoredSource];

    private readonly List<string> _answers = [];
    private ProfileStore? _store;

    /// <summary>Finds the credentials and fetches them once, so that what is wrong with them is said before anything else happens.</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="MlOpsException"><c>NoCredentials</c>, with each source's answer, and the errors of the sources themselves.</exception>
    public async Task<SessionOrigin> FindAsync(CancellationToken cancellationToken)
    {
        var origin = LiteralKeys() ?? CredentialParameter() ?? NamedProfile() ?? StoredCredentials()
            ?? EnvironmentKeys() ?? WebIdentity() ?? AmbientProfile() ?? Container();
        if (origin is null)
        {
            return await InstanceAsync(cancellationToken).ConfigureAwait(false) ?? throw Nothing();
        }

        await FetchAsync(origin, cancellationToken).ConfigureAwait(false);
        return origin;
    }

    private ProfileStore Store => _store ??= new ProfileStore(environment, request.ProfileLocation);

    private static Task<ImmutableCredentials> FetchAsync(SessionOrigin origin, CancellationToken cancellationToken) =>
        origin.Credentials is RefreshedCredentials refreshed
            ? refreshed.GetAsync(cancellationToken)
            : origin.Credentials.GetCredentialsAsync().WaitAsync(cancellationToken);

    private SessionOrigin? LiteralKeys()
    {
        if (request.AccessKey is null && request.SecretKey is null && request.SessionToken is null)
        {
            return Unanswered(LiteralKeySource, "not given");
        }

        if (string.IsNullOrEmpty(request.AccessKey) || string.IsNullOrEmpty(request.SecretKey))
        {
            throw new MlOpsException(
                "IncompleteKeys", MlErrorCategory.InvalidArgument, "-AccessKey and -SecretKey go together, and only one of them was given.")
            {
                RecommendedAction = "Give both, with -SessionToken where the keys are temporary; or use -ProfileName.",
            };
        }

        return new SessionOrigin(
            new StaticCredentials(request.AccessKey, request.SecretKey, request.SessionToken), LiteralKeySource, null);
    }

    private SessionOrigin? CredentialParameter() =>
        request.CredentialObject switch
        {
            null => Unanswered(CredentialSource, "not given"),
            { Credentials: { } credentials } => HandedOver(credentials, CredentialSource, null),
            var unreadable => throw new MlOpsException(
                "CredentialUnreadable", MlErrorCategory.InvalidArgument, $"-Credential is a {unreadable.TypeName}, which holds no AWS credentials.")
            {
                RecommendedAction = "Give an AWSCredentials object, as Get-AWSCredential returns it, or the credentials of an STS answer.",
            },
        };

    private static SessionOrigin HandedOver(AWSCredentials credentials, string source, Profile? profile) =>
        new(SourcedCredentials.HandedOver(credentials, source), source, profile);

    private SessionOrigin? NamedProfile() =>
        request.ProfileName is { } name ? OfProfile(Required(name, "-ProfileName names it")) : Unanswered("-ProfileName", "not given");

    private SessionOrigin? StoredCredentials()
    {
        const string Variable = StoredSource;
        switch (request.StoredObject)
        {
            case null:
                return Unanswered(Variable, "not set");
            case { Credentials: { } credentials, Name: { } name }:
                return HandedOver(credentials, $"{Variable} (profile '{name}')", Store.Find(name));
            case { Credentials: { } credentials }:
                return HandedOver(credentials, Variable, null);
            case { Name: { } name }:
                // The variable's object cannot be opened, but says which profile it was made from.
                return OfProfile(Required(name, $"{Variable} was made from it"));
            case var unreadable:
                throw new MlOpsException(
                    "StoredCredentialUnreadable",
                    MlErrorCategory.InvalidArgument,
                    $"{Variable} is a {unreadable.TypeName}, which holds no AWS credentials that can be read.")
                {
                    RecommendedAction = "Set it anew with Set-AWSCredential, or say which credentials to use with -ProfileName or -Credential.",
                };
        }
    }

    private SessionOrigin? EnvironmentKeys()
    {
        if (AmbientCredentials.Environment(environment) is { } keys)
        {
            return new SessionOrigin(keys, "environment variables", null);
        }

        var missing = KeyVariables.Where(name => environment[name] is null);
        return Unanswered("environment variables", $"{string.Join(" and ", missing)} not set");
    }

    private SessionOrigin? WebIdentity()
    {
        if (environment["AWS_WEB_IDENTITY_TOKEN_FILE"] is not { } file || environment["AWS_ROLE_ARN"] is not { } roleArn)
        {
            return Unanswered("web identity", "AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN not both set");
        }

        var clients = Clients(null);
        var name = environment["AWS_ROLE_SESSION_NAME"] ?? $"mlops-{clients.Time.GetUtcNow().ToUnixTimeSeconds()}";
        var credentials = environment.Cache.GetOrAdd(
            string.Join('\n', file, roleArn, environment["AWS_ROLE_SESSION_NAME"], clients.Region, clients.EndpointUrl),
            () => new WebIdentityCredentials(new AssumedRole("web identity", roleArn, name), file, clients));
        return new SessionOrigin(credentials, $"web identity for {roleArn}", null);
    }

    private SessionOrigin? AmbientProfile()
    {
        if (environment["AWS_PROFILE"] is { } named)
        {
            return OfProfile(Required(named, "AWS_PROFILE names it"));
        }

        foreach (var name in DefaultProfiles)
        {
            if (Store.Find(name) is not { } profile)
            {
                Unanswered($"profile '{name}'", $"not in {Store.Places}");
            }
            else if (!ProfileCredentials.SaysCredentials(profile))
            {
                Unanswered($"profile '{name}'", profile.WhyEmpty);
            }
            else
            {
                return OfProfile(profile);
            }
        }

        return null;
    }

    private SessionOrigin? Container() =>
        AmbientCredentials.Container(environment) is { } credentials
            ? new SessionOrigin(credentials, "container", null)
            : Unanswered("container", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and AWS_CONTAINER_CREDENTIALS_FULL_URI not set");

    private async Task<SessionOrigin?> InstanceAsync(CancellationToken cancellationToken)
    {
        const string Source = InstanceCredentials.Source;
        if (string.Equals(environment["AWS_EC2_METADATA_DISABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            return Unanswered(Source, "AWS_EC2_METADATA_DISABLED is true");
        }

        try
        {
            var credentials = new InstanceCredentials();
            await credentials.GetCredentialsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            return new SessionOrigin(SourcedCredentials.OfMachine(credentials, Source), Source, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Unanswered(Source, exception.Message);
        }
    }

    private SessionOrigin OfProfile(Profile profile)
    {
        var resolver = new ProfileCredentials(Store, environment, Clients(profile), request.Prompt);
        return new SessionOrigin(resolver.Resolve(profile), $"profile '{profile.Name}'", profile);
    }

    private Profile Required(string name, string why) => Store.Find(name) ?? throw ProfileErrors.NotFound(name, Store, why, request.IsFromPowerShell);

    private ClientFactory Clients(Profile? profile) =>
        new(
            RegionSearch.ForCredentials(request, environment, profile),
            EndpointSearch.Find(request, environment, profile),
            environment.HttpClientFactory,
            environment.Time,
            environment.RateLimiter);

    private SessionOrigin? Unanswered(string source, string answer)
    {
        if (request.IsFromPowerShell || !OfPowerShell.Contains(source))
        {
            _answers.Add($"{source}: {answer}");
        }

        return null;
    }

    private MlOpsException Nothing() =>
        new(
            "NoCredentials",
            MlErrorCategory.AuthenticationError,
            TriedSources.Describe("No AWS credentials were found.", _answers))
        {
            RecommendedAction = $"Use -ProfileName with a profile of yours, or make one with 'aws configure'{(request.IsFromPowerShell ? " or Set-AWSCredential" : "")}. To try "
                + "things out without an account, run Start-MlSandbox first.",
        };
}
