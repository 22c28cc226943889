using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The output of <c>ListSubscriptionsByTopic</c>.</summary>
public class ListSubscriptionsByTopicResponse : AmazonWebServiceResponse
{
    /// <summary>A list of subscriptions.</summary>
    public List<Subscription> Subscriptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Token to pass along to the next <c>ListSubscriptionsByTopic</c> request.</summary>
    public string NextToken { get; set; }
}
