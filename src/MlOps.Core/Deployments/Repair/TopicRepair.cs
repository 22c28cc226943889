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
        var unwanted = subscriptions.Where(subscription => added.Contains(TopicAdditions.Describe(subscription.Protocol, subscription.Endpoint))).ToLookup(IsPending);
        foreach (var subscription in unwanted[false])
        {
            await session.Sns.UnsubscribeAsync(new UnsubscribeRequest { SubscriptionArn = subscription.SubscriptionArn }, cancellationToken)
                .MapErrorsAsync("sns", "Unsubscribe", subscription.SubscriptionArn).ConfigureAwait(false);
        }

        // Told last: what nobody has confirmed must not protect what somebody has.
        if (unwanted[true].Any())
        {
            throw RepairErrors.SubscriptionPending(target.PhysicalId, string.Join(", ", unwanted[true].Select(subscription => subscription.Endpoint)));
        }
    }

    private static bool IsPending(Subscription subscription) => subscription.SubscriptionArn == TopicSubscriptions.Pending;
}
