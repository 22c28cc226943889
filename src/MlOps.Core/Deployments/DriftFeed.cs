using System.Collections.Concurrent;
using System.Threading.Channels;
using MlOps.Aws;

namespace MlOps.Deployments;

/// <summary>
/// Checks stacks that come one by one, while the next are still on their way. Whoever adds a stack is given what has ended in the meantime, and waits
/// where as many are being checked as may be; so memory does not grow with the fleet. For one caller at a time.
/// </summary>
public sealed class DriftFeed : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Channel<DeploymentTarget> _targets = Channel.CreateBounded<DeploymentTarget>(1);

    // Two targets of one stack are two: each is answered.
    private readonly ConcurrentDictionary<DeploymentTarget, AwsSession> _sessions = new(ReferenceEqualityComparer.Instance);
    private readonly IAsyncEnumerator<DriftOutcome> _outcomes;
    private Task<bool>? _next;

    /// <summary>Makes a feed. Nothing is called before the first stack.</summary>
    /// <param name="observer">Who watches.</param>
    /// <param name="options">How to check.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    public DriftFeed(IOperationObserver observer, DriftOptions options, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _outcomes = DriftFleet.CheckAsync(_targets.Reader.ReadAllAsync(_stop.Token), TakeSession, observer, options, _stop.Token)
            .GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Adds a stack, and gives the outcomes that are there by then, in the order that the checks ended in.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="session">Who calls AWS for it, and where.</param>
    public async IAsyncEnumerable<DriftOutcome> AddAsync(DeploymentTarget target, AwsSession session)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(session);
        _sessions[target] = session;
        _next ??= _outcomes.MoveNextAsync().AsTask();
        while (true)
        {
            while (_next.IsCompleted && await _next.ConfigureAwait(false))
            {
                yield return Take();
            }

            if (_targets.Writer.TryWrite(target))
            {
                yield break;
            }

            await Task.WhenAny(_next, _targets.Writer.WaitToWriteAsync(_stop.Token).AsTask()).ConfigureAwait(false);
        }
    }

    /// <summary>Says that no more stacks come, and gives the outcomes that are still missing.</summary>
    public async IAsyncEnumerable<DriftOutcome> CompleteAsync()
    {
        _targets.Writer.TryComplete();
        while (_next is not null && await _next.ConfigureAwait(false))
        {
            yield return Take();
        }
    }

    /// <summary>Stops what still runs, and waits until it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await ((Task?)_next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _outcomes.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private DriftOutcome Take()
    {
        var outcome = _outcomes.Current;
        _next = _outcomes.MoveNextAsync().AsTask();
        return outcome;
    }

    private Task<AwsSession> TakeSession(DeploymentTarget target, CancellationToken cancellationToken) =>
        _sessions.TryRemove(target, out var session)
            ? Task.FromResult(session)
            : throw new InvalidOperationException($"{target} is being checked already: give a target of its own for each check.");
}
