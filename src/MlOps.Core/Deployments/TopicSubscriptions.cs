using Amazon.SimpleNotificationService.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Reads who is told by a topic.</summary>
internal static class TopicSubscriptions
{
    /// <summary>What SNS answers in place of the ARN of a subscription that nobody has confirmed (API reference, ListSubscriptionsByTopic).</summary>
    public const string Pending = "PendingConfirmation";

    /// <summary>The subscriptions of a topic.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="topicArn">The topic's ARN.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static Task<IReadOnlyList<Subscription>> ListAsync(AwsSession session, string topicArn, CancellationToken cancellationToken) => Pages.ReadAllAsync<Subscription>(async token =>
    {
        var page = await session.Sns.ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest { TopicArn = topicArn, NextToken = token }, cancellationToken)
            .MapErrorsAsync("sns", "ListSubscriptionsByTopic", topicArn).ConfigureAwait(false);
        return (page.Subscriptions, page.NextToken);
    });
}
