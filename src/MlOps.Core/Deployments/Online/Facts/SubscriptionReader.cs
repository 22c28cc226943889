using Amazon.SimpleNotificationService.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>Reads the subscriptions of topics.</summary>
internal static class SubscriptionReader
{
    /// <summary>The subscriptions of a topic; null where there is no such topic.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="topicArn">The topic's ARN.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<IReadOnlyList<Subscription>?> ReadAsync(AwsSession session, string topicArn, CancellationToken cancellationToken)
    {
        try
        {
            return await Pages.ReadAllAsync<Subscription>(async next =>
            {
                var request = new ListSubscriptionsByTopicRequest { TopicArn = topicArn, NextToken = next };
                var response = await session.Sns.ListSubscriptionsByTopicAsync(request, cancellationToken)
                    .MapErrorsAsync("sns", "ListSubscriptionsByTopic", topicArn).ConfigureAwait(false);
                return (response.Subscriptions, response.NextToken);
            }).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.InnerException is NotFoundException)
        {
            return null;
        }
    }
}
