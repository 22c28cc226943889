using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Sandbox;
using MlOps.Sandbox.CloudFormation;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Fleets;

/// <summary>
/// A fleet of stacks in one account of a sandbox, whose operations are all limited alike, and the check of the fleet for drift, in stepped time. A
/// call is under way for a tenth of a second.
/// </summary>
/// <param name="limit">The limit of each of CloudFormation's operations; null for none.</param>
internal sealed class FleetBed(RateLimit? limit) : IAsyncDisposable
{
    private const string AllOperations = "cloudformation:*";
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    private readonly SteppedTime _time = new();
    private readonly ConcurrentDictionary<string, RateLimit> _limits = new(StringComparer.Ordinal);
    private readonly SessionEnvironment _environment = new() { Variable = _ => null };
    private EmbeddedAws? _aws;
    private MlProduct? _product;
    private int _ended;

    /// <summary>How many stacks there are.</summary>
    public int Size { get; private set; }

    /// <summary>Deploys a product, without a limit, and makes the fleet of copies of its stack: deploying each would take most of the time.</summary>
    /// <param name="product">The product.</param>
    /// <param name="size">How many stacks there are in the end.</param>
    /// <param name="observer">Who watches.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task DeployAsync(MlProduct product, int size, IOperationObserver observer, CancellationToken cancellationToken)
    {
        _product = product;
        Size = size;
        _aws = EmbeddedAws.Create(new EmbeddedAwsOptions { RateLimits = _limits, Clock = _time });
        using var session = await SessionFactory.OpenAsync(new SessionRequest().For(product), observer, _environment with { RateLimiter = new() }, _aws, cancellationToken);
        var deployment = new DeployOperation(session, observer).ExecuteAsync(product, new DeployOptions(), cancellationToken);
        await _time.RunAsync(deployment, () => 1, () => 0);
        var stacks = _aws.World.Section<CloudFormationState>().Stacks;
        var first = JsonSerializer.Serialize(stacks.Single());
        stacks.Clear();
        stacks.AddRange(Enumerable.Range(0, size).Select(Copy));
        if (limit is not null)
        {
            Limit(limit);
        }

        StackRecord Copy(int number) => JsonSerializer.Deserialize<StackRecord>(first.Replace(product.StackName, StackName(number), StringComparison.Ordinal))!;
    }

    /// <summary>Changes the limit.</summary>
    public void Limit(RateLimit other) => _limits[AllOperations] = other;

    /// <summary>Checks the fleet.</summary>
    /// <param name="observer">Who watches.</param>
    /// <param name="ended">Told of each outcome; null for nobody.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<FleetRun> CheckAsync(IOperationObserver observer, Action<DriftOutcome>? ended, CancellationToken cancellationToken)
    {
        var transport = new MeasuredTransport(_aws!, Latency);
        var options = new DriftOptions();
        using var session = await SessionFactory.OpenAsync(new SessionRequest().For(_product!), observer, _environment, transport, cancellationToken);

        // Checks that wait for another one to ask who the caller is would be taken to be at work.
        await _time.RunAsync(session.GetContextAsync(cancellationToken), () => 1, () => 0);
        var start = _time.GetUtcNow();
        var ends = new List<TimeSpan>(Size);
        var (taken, mostHeld) = (0, 0);
        await _time.RunAsync(CheckAllAsync(), () => Math.Min(options.MaxConcurrency, Size - Volatile.Read(ref _ended)), () => _environment.RateLimiter.Waiting);
        return new FleetRun(ends, transport.Calls, mostHeld);

        async Task CheckAllAsync()
        {
            _ended = 0;
            var targets = Enumerable.Range(0, Size).Select(TakeOn).ToAsyncEnumerable();
            await foreach (var outcome in DriftFleet.CheckAsync(targets, (_, _) => Task.FromResult(session), observer, options, cancellationToken))
            {
                if (outcome.Error is { } error)
                {
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"After {ends.Count} stacks: {error.Message}"), error);
                }

                ends.Add(_time.GetUtcNow() - start);
                ended?.Invoke(outcome);
                Interlocked.Increment(ref _ended);
            }
        }

        DeploymentTarget TakeOn(int number)
        {
            taken++;
            mostHeld = Math.Max(mostHeld, taken - Volatile.Read(ref _ended));
            return DeploymentTarget.OfStack(StackName(number));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_aws is not null)
        {
            await _aws.DisposeAsync();
        }

        _time.Dispose();
    }

    private string StackName(int number) => string.Create(CultureInfo.InvariantCulture, $"{_product!.StackName}-{number}");
}
