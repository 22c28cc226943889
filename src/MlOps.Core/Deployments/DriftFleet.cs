using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MlOps.Aws;

namespace MlOps.Deployments;

/// <summary>One stack of a fleet: its report, or why there is none.</summary>
/// <param name="Target">The stack.</param>
/// <param name="Report">The report; null where the check failed.</param>
/// <param name="Error">Why the check failed; null where it did not.</param>
public sealed record DriftOutcome(DeploymentTarget Target, MlDriftReport? Report, Exception? Error);

/// <summary>
/// Checks many stacks at once. The calls of all of them share the sessions' rate limits, and what one check learns of how long a detection takes
/// spares the others early looks. No more stacks are held than are checked at the same time, so memory does not grow with the fleet.
/// </summary>
public static class DriftFleet
{
    // How many reports may lie there untaken before checks wait for their reader.
    private const int MostUntaken = 16;

    // With many detections under way nobody notices a late look, and each early one is a call that another stack could use.
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(30);

    /// <summary>Checks the stacks; outcomes come in the order that they end in. One that fails does not end the others.</summary>
    /// <param name="targets">The stacks; read only as fast as they are checked.</param>
    /// <param name="sessionFor">The session of a stack; each stack may belong to another account or region.</param>
    /// <param name="observer">Who watches.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    public static async IAsyncEnumerable<DriftOutcome> CheckAsync(
        IAsyncEnumerable<DeploymentTarget> targets,
        Func<DeploymentTarget, CancellationToken, Task<AwsSession>> sessionFor,
        IOperationObserver observer,
        DriftOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(sessionFor);
        ArgumentNullException.ThrowIfNull(observer);
        ArgumentNullException.ThrowIfNull(options);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pace = new DetectionPace(LongestInterval);
        var outcomes = Channel.CreateBounded<DriftOutcome>(new BoundedChannelOptions(Math.Min(options.MaxConcurrency, MostUntaken)) { SingleReader = true });
        var checks = RunAsync(targets, CheckOneAsync, outcomes.Writer, options.MaxConcurrency, stop.Token);
        try
        {
            await foreach (var outcome in outcomes.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return outcome;
            }

            await checks.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await checks.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<DriftOutcome> CheckOneAsync(DeploymentTarget target, CancellationToken token)
        {
            try
            {
                var session = await sessionFor(target, token).ConfigureAwait(false);
                return new DriftOutcome(target, await new DriftOperation(session, observer, pace).CheckAsync(target, options, token).ConfigureAwait(false), null);
            }
            catch (Exception error) when (!token.IsCancellationRequested)
            {
                return new DriftOutcome(target, null, error);
            }
        }
    }

    private static async Task RunAsync(
        IAsyncEnumerable<DeploymentTarget> targets,
        Func<DeploymentTarget, CancellationToken, Task<DriftOutcome>> check,
        ChannelWriter<DriftOutcome> outcomes,
        int concurrency,
        CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(
                targets,
                parallel,
                async (target, token) => await outcomes.WriteAsync(await check(target, token).ConfigureAwait(false), token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            failure = error;
            throw;
        }
        finally
        {
            outcomes.Complete(failure);
        }
    }
}
