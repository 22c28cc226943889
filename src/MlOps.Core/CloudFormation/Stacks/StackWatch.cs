using System.Globalization;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Waits for an operation of CloudFormation to end, and tells its events as they happen.</summary>
/// <param name="client">The client.</param>
/// <param name="time">The time that waits run by.</param>
/// <param name="observer">Who watches.</param>
internal sealed class StackWatch(IAmazonCloudFormation client, TimeProvider time, IOperationObserver observer)
{
    // Where no event comes for so many looks, the stack itself is asked: an operation whose events carry no token of ours would be waited for
    // for ever. With the waits in between, that is most of a minute.
    private const int QuietLooks = 12;

    // The way to AWS may fail for a while without harm to the stack. After so many looks in a row without an answer the wait ends.
    private const int LooksWithoutAnswer = 5;

    /// <summary>Waits until the operation has ended.</summary>
    /// <param name="watched">The operation.</param>
    /// <param name="deadline">When to stop waiting; null for never.</param>
    /// <param name="cancellationToken">Stops the wait; the operation goes on.</param>
    /// <exception cref="MlOpsException"><c>OperationTimeout</c> where the deadline passes.</exception>
    public async Task<StackOperation> WaitAsync(WatchedOperation watched, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var feed = new StackEventFeed(client, watched.StackId, watched.Token);
        try
        {
            return await PollAsync(feed, watched, deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            observer.Information(
                $"Stopped waiting. Stack {watched.StackName} is {feed.Operation?.Status ?? "not known to have changed"}: CloudFormation finishes the operation by itself. "
                + "Run the same command again to wait for it.");
            throw;
        }
    }

    private async Task<StackOperation> PollAsync(StackEventFeed feed, WatchedOperation watched, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var interval = new PollingInterval();
        for (var quiet = 0; ; quiet++)
        {
            var news = await LookAsync(feed, cancellationToken).ConfigureAwait(false);
            Tell(news, feed, watched);
            if (news.Any(stackEvent => stackEvent.EndsOperation()))
            {
                return feed.Operation!;
            }

            quiet = news.Count > 0 ? 0 : quiet;
            if (quiet >= QuietLooks && await FindEndedAsync(watched, cancellationToken).ConfigureAwait(false) is { } ended)
            {
                return ended;
            }

            var wait = interval.After(news.Count > 0);
            if (time.GetUtcNow() + wait > deadline)
            {
                throw StackErrors.TimedOut(watched.StackName, feed.Operation?.Status, "CloudFormation finishes the operation by itself.");
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StackOperation?> FindEndedAsync(WatchedOperation watched, CancellationToken cancellationToken)
    {
        var stack = await client.FindStackAsync(watched.StackId, cancellationToken).ConfigureAwait(false);
        if (stack is null || stack.StackStatus.IsInProgress() || stack.StackStatus == StackStatus.REVIEW_IN_PROGRESS)
        {
            return null;
        }

        var newest = new StackEventFeed(client, watched.StackId, token: null);
        await newest.ReadNewAsync(cancellationToken).ConfigureAwait(false);
        return newest.Operation is { } operation ? operation with { Status = stack.StackStatus.Value } : null;
    }

    private async Task<IReadOnlyList<StackEvent>> LookAsync(StackEventFeed feed, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            try
            {
                return await feed.ReadNewAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (MlOpsException error) when (look < LooksWithoutAnswer && TransientErrors.IsTransient(error))
            {
                observer.Verbose($"CloudFormation does not answer ({error.Message}); looking again.");
                await Task.Delay(PollingInterval.Longest * look, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void Tell(IReadOnlyList<StackEvent> news, StackEventFeed feed, WatchedOperation watched)
    {
        foreach (var stackEvent in news)
        {
            observer.Verbose(stackEvent.Line());
        }

        if (news.Count > 0)
        {
            var latest = news[^1];
            var status = string.Create(CultureInfo.InvariantCulture, $"{latest.ResourceStatus?.Value} {latest.LogicalResourceId}");
            observer.Progress(watched.Activity, status, Percent(feed, watched));
        }
    }

    private static int Percent(StackEventFeed feed, WatchedOperation watched)
    {
        if (watched.ResourceCount == 0 || feed.Operation is not { } operation)
        {
            return -1;
        }

        var done = operation.Events
            .Where(item => !item.IsOfStack() && item.ResourceStatus?.Value.EndsWith("_COMPLETE", StringComparison.Ordinal) == true)
            .DistinctBy(item => item.LogicalResourceId)
            .Count();
        return Math.Min(100, 100 * done / watched.ResourceCount);
    }
}
