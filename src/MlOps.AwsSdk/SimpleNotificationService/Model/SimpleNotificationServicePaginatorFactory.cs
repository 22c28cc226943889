namespace Amazon.SimpleNotificationService.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class SimpleNotificationServicePaginatorFactory(IAmazonSimpleNotificationService client) : ISimpleNotificationServicePaginatorFactory
{
    public IListSubscriptionsByTopicPaginator ListSubscriptionsByTopic(ListSubscriptionsByTopicRequest request) =>
        new ListSubscriptionsByTopicPaginator(client, request);
}
