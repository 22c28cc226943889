using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>ListSubscriptionsByTopic</c>.</summary>
internal sealed class ListSubscriptionsByTopicPaginator(IAmazonSimpleNotificationService client, ListSubscriptionsByTopicRequest request)
    : Paginator<ListSubscriptionsByTopicRequest, ListSubscriptionsByTopicResponse>(request, client.ListSubscriptionsByTopicAsync),
    IListSubscriptionsByTopicPaginator
{
    public IPaginatedEnumerable<ListSubscriptionsByTopicResponse> Responses => Pages;

    public IPaginatedEnumerable<Subscription> Subscriptions => Items(response => response.Subscriptions);

    protected override string GetToken(ListSubscriptionsByTopicRequest request) => request.NextToken;

    protected override void SetToken(ListSubscriptionsByTopicRequest request, string token) => request.NextToken = token;

    protected override string NextToken(ListSubscriptionsByTopicResponse response) => response.NextToken;
}
