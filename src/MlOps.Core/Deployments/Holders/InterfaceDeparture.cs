using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Holders;

/// <summary>
/// Waits until a service has taken its network interfaces off security groups: SageMaker does so some time after an endpoint is deleted, and the groups cannot
/// be deleted before (observed: aws-cloudformation/cloudformation-coverage-roadmap#1327).
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class InterfaceDeparture(AwsSession session, IOperationObserver observer)
{
    // As long as CloudFormation itself tries to delete a group (observed there too); whose interfaces stay longer may have nothing to do with endpoints.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Waits, and warns where the time is up: CloudFormation tries to delete the groups on, and its failure names who holds them.</summary>
    /// <param name="groupIds">The security groups.</param>
    /// <param name="stackName">The stack, for messages.</param>
    /// <param name="deadline">When the removal's time is up; null for never.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task WaitAsync(IReadOnlyCollection<string> groupIds, string stackName, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var last = session.Time.GetUtcNow() + Longest;
        last = deadline < last ? deadline.Value : last;
        try
        {
            await WaitUntilAsync(last, groupIds, stackName, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            observer.Warning($"Whether the network interfaces of the deleted endpoints are gone cannot be seen: {error.Message} {Consequence(stackName)}");
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset last, IReadOnlyCollection<string> groupIds, string stackName, CancellationToken cancellationToken)
    {
        var interval = new PollingInterval();
        while (await FindFirstAsync(groupIds, cancellationToken).ConfigureAwait(false) is { } card)
        {
            var wait = interval.After(news: false);
            if (session.Time.GetUtcNow() + wait > last)
            {
                observer.Warning($"Network interface {card.Id} uses security group {card.GroupId} still. {Consequence(stackName)}");
                return;
            }

            observer.Progress($"Removing {stackName}", $"Waiting until network interface {card.Id} is gone from security group {card.GroupId}", -1);
            await Task.Delay(wait, session.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<InterfaceHolder?> FindFirstAsync(IReadOnlyCollection<string> groupIds, CancellationToken cancellationToken)
    {
        foreach (var groupId in groupIds)
        {
            var cards = await new GroupInterfaces(session).ListAsync(groupId, cancellationToken).ConfigureAwait(false);
            if (cards.FirstOrDefault(card => card.MayGoByItself) is { } card)
            {
                return card;
            }
        }

        return null;
    }

    private static string Consequence(string stackName) =>
        $"SageMaker takes them away some time after an endpoint: where the deletion of stack {stackName} fails of them, run the same command again later; it finishes the removal.";
}
