using Amazon.SimpleNotificationService.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>Ends subscriptions of topics that somebody made.</summary>
internal sealed class TopicRepair : IServiceRepair
{
    /// <inheritdoc/>
    public string Type => "AWS::SNS::Topic";

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) => false;

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) => difference.DifferenceType == "ADD" && TopicAdditions.Paths.Contains(difference.PropertyPath);

    /// <inheritdoc/>
    public async Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        var added = target.Differences.Select(difference => difference.Actual).ToHashSet(StringComparer.Ordinal);
        var subscriptions = await TopicSubscriptions.ListAsync(session, target.PhysicalId, cancellationToken).ConfigureAwait(false);
        foreach (var subscription in subscriptions.Where(subscription => added.Contains(TopicAdditions.Describe(subscription.Protocol, subscription.Endpoint))))
        {
            await EndAsync(session, subscription, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task EndAsync(AwsSession session, Subscription subscription, CancellationToken cancellationToken)
    {
        if (subscription.SubscriptionArn == TopicSubscriptions.Pending)
        {
            throw RepairErrors.SubscriptionPending(subscription.TopicArn, subscription.Endpoint);
        }

        await session.Sns.UnsubscribeAsync(new UnsubscribeRequest { SubscriptionArn = subscription.SubscriptionArn }, cancellationToken)
            .MapErrorsAsync("sns", "Unsubscribe", subscription.SubscriptionArn).ConfigureAwait(false);
    }
}
