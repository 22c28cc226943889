using System.Globalization;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.Runtime;
using MlOps.Aws;
using MlOps.Products;
using MlOps.Sandbox.CloudFormation;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Surroundings;
using MlOps.Sandbox.Time;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox;

/// <summary>
/// An AWS inside this process: every account and region, for the operations that MlOps uses. Requests of the SDK's clients are really
/// marshalled and signed, and answered without a network.
/// </summary>
public sealed partial class EmbeddedAws : IAwsTransport, IAsyncDisposable
{
    private readonly EmbeddedAwsOptions _options;
    private readonly Gateway _gateway;
    private readonly HttpClient _client;
    private readonly LoopbackListener? _listener;
    private readonly Snapshot? _snapshot;
    private readonly DateTimeOffset _started;
    private HttpClientFactory? _formerFactory;
    private bool _isCurrent;
    private bool _isDisposed;

    private EmbeddedAws(EmbeddedAwsOptions options)
    {
        _options = options;
        _snapshot = options.Path is { } folder ? Snapshot.Open(folder) : null;
        try
        {
            World = OpenWorld(options, _snapshot);
        }
        catch
        {
            _snapshot?.Dispose();
            throw;
        }

        Identities = new Identities(World, options.EnforceIam, options.CallerPolicies);
        Identities.TakeUpPolicies();
        _started = World.Time.GetUtcNow();
        CloudFormation = new CloudFormationService(new EngineHost(World, Identities, Faults));
        var services = AllServices().ToDictionary(service => service.SigningName, StringComparer.Ordinal);
        _gateway = new Gateway(World, Identities, services, Faults, Calls, new RateLimiter(options.RateLimits), CatchUp, () => _snapshot?.Write(World));
        _client = new HttpClient(new SandboxHandler(_gateway)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        HttpClientFactory = new SandboxHttpClientFactory(_client);
        try
        {
            _listener = options.Port is { } port ? LoopbackListener.Start(_gateway, port) : null;
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Name => "sandbox";

    /// <inheritdoc/>
    public HttpClientFactory HttpClientFactory { get; }

    /// <inheritdoc/>
    public TimeProvider Time => World.Time;

    /// <inheritdoc/>
    public string? AccountId => _options.AccountId;

    /// <summary>What goes wrong, on demand.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The last calls that arrived.</summary>
    public CallLog Calls { get; } = new();

    /// <summary>Everything that it knows.</summary>
    internal World World { get; }

    /// <summary>Who calls.</summary>
    internal Identities Identities { get; }

    /// <summary>The stacks' service.</summary>
    internal CloudFormationService CloudFormation { get; }

    /// <summary>Starts a sandbox and makes it this process's transport: no client of the SDK reaches AWS while it runs.</summary>
    /// <param name="options">How it is started.</param>
    /// <exception cref="MlOpsException">
    /// <c>SandboxRunning</c>: this process runs one already. <c>SandboxInUse</c>: another process holds the folder. <c>SandboxOptionInvalid</c>,
    /// <c>PortInUse</c>: an option cannot be had.
    /// </exception>
    public static EmbeddedAws Start(EmbeddedAwsOptions options)
    {
        if (AwsTransport.Current is { } running)
        {
            throw new MlOpsException("SandboxRunning", MlErrorCategory.ResourceExists, $"A {running.Name} is running in this process already.")
            {
                RecommendedAction = "Stop it first (Stop-MlSandbox), or go on with it.",
            };
        }

        var sandbox = Create(options);
        sandbox.MakeCurrent();
        return sandbox;
    }

    /// <summary>Makes a sandbox beside the process's transport: only clients that are given its <see cref="HttpClientFactory"/> reach it.</summary>
    /// <param name="options">How it is started.</param>
    /// <exception cref="MlOpsException">As <see cref="Start"/>, but for <c>SandboxRunning</c>.</exception>
    public static EmbeddedAws Create(EmbeddedAwsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        return new EmbeddedAws(options);
    }

    /// <inheritdoc/>
    public AWSCredentials CredentialsFor(string accountId)
    {
        ArgumentNullException.ThrowIfNull(accountId);
        return new BasicAWSCredentials(Identities.OperatorKey(CheckAccount(accountId)), "sandbox");
    }

    /// <inheritdoc/>
    public (string AccountId, string Region)? FindLastDeployment(string? accountId) =>
        _gateway.Read(world => CloudFormationService.FindLastDeployment(world, accountId));

    /// <summary>
    /// Makes what a product finds in its account and does not make itself, as far as it is not there yet: the VPC of an enterprise product with the SSM
    /// parameters that lead there, and the bucket with the archives where the source is S3.
    /// </summary>
    /// <param name="product">The product.</param>
    /// <param name="observer">Is told what happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>, with the findings.</exception>
    /// <returns>What was made, in words: <c>VPC vpc-…</c>; nothing where all was there.</returns>
    public async Task<IReadOnlyList<string>> SurroundAsync(MlProduct product, IOperationObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        new ProductReadResult(product, [.. product.Findings], product.Path).RequireValid();
        using var session = await SessionFactory.OpenAsync(new SessionRequest().For(product), this, observer, cancellationToken).ConfigureAwait(false);
        await session.EnsureBelongsAsync(product, cancellationToken).ConfigureAwait(false);
        return await ProductSurroundings.MakeAsync(product, this, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What it is and what it holds.</summary>
    public MlSandbox Describe() => new()
    {
        Path = _options.Path,
        Endpoint = _listener?.Endpoint,
        AccountId = _options.AccountId,
        EnforceIam = _options.EnforceIam,
        Speed = _options.Speed,
        Started = _started,
        StackCount = _gateway.Read(CloudFormationService.CountStacks),
    };

    /// <summary>The names of the stacks it holds, of every account and region, in order.</summary>
    public IReadOnlyList<string> ListStackNames() => _gateway.Read(CloudFormationService.ListStackNames);

    /// <summary>Stops it. What it replaced in the process is put back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_isCurrent)
        {
            AwsTransport.Current = null;
            AWSConfigs.HttpClientFactory = _formerFactory;
            Environment.SetEnvironmentVariable(SessionFactory.SandboxMarker, null);
        }

        if (_listener is not null)
        {
            await _listener.DisposeAsync().ConfigureAwait(false);
        }

        Close();
    }

    private static World OpenWorld(EmbeddedAwsOptions options, Snapshot? snapshot)
    {
        var saved = snapshot?.Read();
        var start = options.StartTime ?? DateTimeOffset.UtcNow;

        // Time never goes back, or what was kept would lie in the future.
        var world = new World { Time = options.Clock ?? new SandboxTime(options.Speed, saved is { } state && state.Time > start ? state.Time : start) };
        if (saved is { } kept)
        {
            world.Load(kept.World);
        }

        return world;
    }

    private static void Check(EmbeddedAwsOptions options)
    {
        if (options.AccountId is { } accountId)
        {
            CheckAccount(accountId);
        }

        if (double.IsNaN(options.Speed) || double.IsInfinity(options.Speed) || options.Speed < 0)
        {
            throw Invalid($"The speed {options.Speed.ToString(CultureInfo.InvariantCulture)} is not 0 or a positive number.");
        }

        if (options.Port is < 0 or > 65535)
        {
            throw Invalid($"The port {options.Port} is not between 0 and 65535.");
        }
    }

    private static string CheckAccount(string accountId) =>
        AccountPattern().IsMatch(accountId) ? accountId : throw Invalid($"The account id '{accountId}' is not twelve digits.");

    private static MlOpsException Invalid(string message) => new("SandboxOptionInvalid", MlErrorCategory.InvalidArgument, message)
    {
        RecommendedAction = "An account id is twelve digits, a speed 0 or more, a port 0 to 65535.",
    };

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex AccountPattern();

    private IEnumerable<IAwsService> AllServices() =>
    [
        new StsService(Identities, Faults),
        CloudFormation,
        new IamService(Identities, Faults),
        new S3Service(),
        new SageMakerService(),
        new CodeCommitService(),
        new CodeBuildService(Faults),
        new CodePipelineService(),
        new LogsService(),
        new KmsService(),
        new SnsService(),
        new Ec2Service(),
        new SsmService(),
    ];

    private void CatchUp(bool isFromOutside)
    {
        CloudFormation.Advance(World);
        while (isFromOutside && World.Time is SandboxTime { Speed: 0 } clock && CloudFormation.NextMoment(World) is { } due)
        {
            clock.AdvanceTo(due);
            CloudFormation.Advance(World);
        }
    }

    private void Close()
    {
        _client.Dispose();
        _gateway.Dispose();
        _snapshot?.Dispose();
    }

    private void MakeCurrent()
    {
        _formerFactory = AWSConfigs.HttpClientFactory;
        AWSConfigs.HttpClientFactory = HttpClientFactory;
        AwsTransport.Current = this;
        Environment.SetEnvironmentVariable(SessionFactory.SandboxMarker, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        _isCurrent = true;
    }
}
