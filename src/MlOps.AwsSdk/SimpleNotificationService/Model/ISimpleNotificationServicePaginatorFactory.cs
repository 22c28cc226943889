namespace Amazon.SimpleNotificationService.Model;

/// <summary>Paginators of Amazon SNS.</summary>
public interface ISimpleNotificationServicePaginatorFactory
{
    /// <summary>Pages of <c>ListSubscriptionsByTopic</c>.</summary>
    IListSubscriptionsByTopicPaginator ListSubscriptionsByTopic(ListSubscriptionsByTopicRequest request);
}
