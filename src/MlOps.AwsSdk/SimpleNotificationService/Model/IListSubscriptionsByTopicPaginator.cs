using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Pages of <c>ListSubscriptionsByTopic</c>.</summary>
public interface IListSubscriptionsByTopicPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListSubscriptionsByTopicResponse> Responses { get; }

    /// <summary>The subscriptions of every page.</summary>
    IPaginatedEnumerable<Subscription> Subscriptions { get; }
}
