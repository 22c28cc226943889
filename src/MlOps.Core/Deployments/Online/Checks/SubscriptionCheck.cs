using MlOps.CloudFormation.Stacks;
using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether whoever gets the alerts has confirmed that (Amazon SNS developer guide, Email notifications).</summary>
internal sealed class SubscriptionCheck : IOnlineCheck
{
    public string Subject => "the subscription of the alerts";

    public ConfigKey Key => ConfigKeys.AlertsEmail;

    public bool Applies(MlProduct product) => product.ResourceNames.ContainsKey("SecurityAlertsTopic") && product.AlertsEmail is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Subscriptions, facts.Stack];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        // Without a stack nobody was asked yet; a topic in its way is a name that is taken.
        if (facts.Subscriptions.Value is not { } subscriptions || facts.Stack.Value is not { } stack || StackStatuses.IsInProgress(stack.Stack.StackStatus.Value))
        {
            yield break;
        }

        var ours = subscriptions.FirstOrDefault(subscription => subscription.Protocol == "email" && string.Equals(subscription.Endpoint, product.AlertsEmail, StringComparison.OrdinalIgnoreCase));
        if (ours is null)
        {
            yield return product.Report(
                Key,
                MlSeverity.Warning,
                OnlineCheckIds.SubscriptionMissing,
                $"'{product.AlertsEmail}' does not get the alerts: the topic has no such subscription. Whoever gets them can unsubscribe, and one that is not confirmed is deleted after two days.",
                Advice.With("Subscribe the address to the topic again:", $"aws sns subscribe --topic-arn {TopicArn(product)} --protocol email --notification-endpoint {Quoting.Shell(product.AlertsEmail!)} --region {product.Region}"));
        }
        else if (ours.SubscriptionArn == TopicSubscriptions.Pending)
        {
            yield return product.Report(
                Key,
                MlSeverity.Warning,
                OnlineCheckIds.SubscriptionPending,
                $"'{product.AlertsEmail}' gets no alerts yet: nobody has confirmed the subscription.",
                "Open the mail from AWS Notifications and follow its link.");
        }
    }

    private static string TopicArn(MlProduct product) => $"arn:{product.Partition}:sns:{product.Region}:{product.AccountId}:{product.ResourceNames["SecurityAlertsTopic"]}";
}
