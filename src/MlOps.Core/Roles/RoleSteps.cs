using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.Aws.Errors;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Roles;

/// <summary>Makes changes of one role one after the other, and knows at each moment what is done: neither an error nor a stop loses that.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
/// <param name="roleName">The role.</param>
internal sealed class RoleSteps(AwsSession session, IOperationObserver observer, string roleName)
{
    // What IAM was told is seen by all of it after a while (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html); it says not how long.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly RoleCalls _calls = new(session, observer);
    private readonly List<RoleChange> _done = [];

    /// <summary>What is done.</summary>
    public IReadOnlyList<RoleChange> Done => _done;

    private string Subject => $"role {roleName}";

    private IReadOnlyList<string> Words => [.. _done.Select(change => change.Done)];

    /// <summary>Makes a change. What IAM does not know yet is waited for.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<RoleChange> MakeAsync(RoleChange change, CancellationToken cancellationToken)
    {
        observer.Verbose($"{roleName}: {change.Plan}.");
        await UntilAsync(isLast => TryAsync(change, isLast, cancellationToken), $"Waiting until IAM can {change.Plan}", cancellationToken)
            .OrTellAsync(observer, PartialWork.StateOf(Subject, Words), cancellationToken).ConfigureAwait(false);
        _done.Add(change);
        return change;
    }

    /// <summary>Looks again and again until there is an answer, or IAM had its time.</summary>
    /// <param name="look">Looks; the answer is null where it is too early. The argument says whether it is the last look.</param>
    /// <param name="waiting">What is waited for, in words.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<T> UntilAsync<T>(Func<bool, Task<T?>> look, string waiting, CancellationToken cancellationToken)
        where T : class
    {
        var (interval, deadline) = (new PollingInterval(), session.Time.GetUtcNow() + LongestWait);
        while (true)
        {
            if (await look(session.Time.GetUtcNow() >= deadline).ConfigureAwait(false) is { } answer)
            {
                return answer;
            }

            observer.Progress(roleName, waiting, -1);
            await Task.Delay(interval.After(news: false), session.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The error, with what was done before it.</summary>
    public MlOpsException WithDone(MlOpsException error) => _done.Count == 0 ? error : PartialWork.After(Subject, Words, error);

    private async Task<RoleChange?> TryAsync(RoleChange change, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            await change.DoAsync(_calls, cancellationToken).ConfigureAwait(false);
            return change;
        }
        catch (MlOpsException error) when (!isLast && IsTooEarly(error))
        {
            return null;
        }
    }

    // A role or a policy that was made a moment ago is not known everywhere, nor is a principal that a trust policy names; and somebody else may be changing the same role.
    private static bool IsTooEarly(MlOpsException error) => error.InnerException is NoSuchEntityException or ConcurrentModificationException
        || (error.InnerException is MalformedPolicyDocumentException && error.Message.Contains("Invalid principal", StringComparison.OrdinalIgnoreCase));
}
