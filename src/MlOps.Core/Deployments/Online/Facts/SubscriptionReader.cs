using Amazon.SimpleNotificationService.Model;
using MlOps.Aws;

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
            return await TopicSubscriptions.ListAsync(session, topicArn, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.InnerException is NotFoundException)
        {
            return null;
        }
    }
}
