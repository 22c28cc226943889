using System.Globalization;

namespace MlOps.Aws;

/// <summary>Opens sessions.</summary>
public static class SessionFactory
{
    /// <summary>
    /// The environment variable by which the owner of a sandbox marks its child processes; its value is the owner's process id. A process that
    /// finds another's id there has no sandbox and must not reach AWS in its stead.
    /// </summary>
    public const string SandboxMarker = "MLOPS_SANDBOX";

    // What the caller belongs to in a sandbox where nobody says: an account id of AWS's documentation.
    private const string SandboxAccount = "111122223333";

    /// <summary>
    /// Opens a session: finds credentials, region and endpoint, and fetches the credentials once. Reads profiles and variables and writes
    /// nothing. Where a transport is set, all goes to it.
    /// </summary>
    /// <param name="request">What the caller says.</param>
    /// <param name="observer">Who is told where things came from.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="MlOpsException"><c>InvalidRegion</c>, <c>InvalidEndpointUrl</c>, <c>NoCredentials</c>, <c>NoRegion</c>, <c>ProfileNotFound</c>,
    /// <c>InteractionRequired</c>, <c>SsoLoginExpired</c>, <c>SandboxNotShared</c> and others that say what is wrong with the source that was named.</exception>
    public static Task<AwsSession> OpenAsync(SessionRequest request, IOperationObserver observer, CancellationToken cancellationToken) =>
        OpenAsync(request, observer, SessionEnvironment.Process, AwsTransport.Current, cancellationToken);

    /// <summary>Opens a session over a transport, whatever the process's own is.</summary>
    /// <param name="request">What the caller says.</param>
    /// <param name="transport">What carries the requests.</param>
    /// <param name="observer">Who is told where things came from.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="MlOpsException"><c>NoRegion</c>.</exception>
    public static Task<AwsSession> OpenAsync(
        SessionRequest request, IAwsTransport transport, IOperationObserver observer, CancellationToken cancellationToken) =>
        OpenAsync(request, observer, SessionEnvironment.Process, transport, cancellationToken);

    internal static async Task<AwsSession> OpenAsync(
        SessionRequest request,
        IOperationObserver observer,
        SessionEnvironment environment,
        IAwsTransport? transport,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(observer);
        // What the caller typed is checked before a credential source is asked: one may start a program, or ask for an MFA code.
        RegionSearch.CheckGiven(request, observer);
        EndpointSearch.CheckGiven(request);
        var session = transport is null
            ? await OpenToAwsAsync(request, environment, cancellationToken).ConfigureAwait(false)
            : OpenToTransport(request, environment, transport);
        observer.Verbose($"Credentials from {session.CredentialSource}.");
        observer.Verbose($"Region {session.Region} from {session.RegionSource}.");
        if (session.EndpointUrl is not null)
        {
            observer.Verbose($"Endpoint {session.EndpointUrl} from {session.EndpointSource}.");
        }

        return session;
    }

    private static async Task<AwsSession> OpenToAwsAsync(
        SessionRequest request, SessionEnvironment environment, CancellationToken cancellationToken)
    {
        RefuseForeignSandbox(request, environment);
        var origin = await new CredentialSearch(request, environment).FindAsync(cancellationToken).ConfigureAwait(false);
        var region = RegionSearch.Find(request, environment, origin.Profile);
        var endpoint = EndpointSearch.Find(request, environment, origin.Profile);
        var clients = new ClientFactory(region.Value, endpoint, environment.HttpClientFactory, environment.Time, environment.RateLimiter);
        return new AwsSession(clients, origin, region, endpoint.Source, sandbox: null);
    }

    private static AwsSession OpenToTransport(SessionRequest request, SessionEnvironment environment, IAwsTransport transport)
    {
        var last = request.ExpectedAccountId is null ? transport.FindLastDeployment(transport.AccountId) : null;
        var account = transport.AccountId ?? request.ExpectedAccountId ?? last?.AccountId ?? SandboxAccount;
        var region = RegionSearch.FindInSandbox(request, environment, last?.Region);
        var clients = new ClientFactory(
            region.Value, EndpointChoice.Own, transport.HttpClientFactory, transport.Time, environment.RateLimiter);
        clients.CountFor(account);
        var origin = new SessionOrigin(transport.CredentialsFor(account), transport.Name, Profile: null);
        return new AwsSession(clients, origin, region, endpointSource: null, transport.Name);
    }

    // What goes to this machine does not reach AWS: the sandbox's own port, for one.
    private static void RefuseForeignSandbox(SessionRequest request, SessionEnvironment environment)
    {
        var staysHere = Uri.TryCreate(request.EndpointUrl, UriKind.Absolute, out var endpoint) && endpoint.IsLoopback;
        if (!staysHere && environment[SandboxMarker] is { } owner && owner != environment.ProcessId.ToString(CultureInfo.InvariantCulture))
        {
            throw new MlOpsException(
                "SandboxNotShared",
                MlErrorCategory.InvalidOperation,
                $"A sandbox runs in process {owner}, and this is process {environment.ProcessId}. A sandbox is not shared, and AWS is not called in its stead.")
            {
                RecommendedAction = "Use a thread job, which runs in the sandbox's process, or start a sandbox in this process with "
                    + $"Start-MlSandbox. To call AWS, remove the environment variable {SandboxMarker} here.",
            };
        }
    }
}
