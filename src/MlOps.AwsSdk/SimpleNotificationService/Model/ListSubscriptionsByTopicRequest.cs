using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// The input of <c>ListSubscriptionsByTopic</c>. Returns a list of the subscriptions to a specific topic, up to 100 a call.
/// </summary>
public class ListSubscriptionsByTopicRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>The ARN of the topic for which you wish to find subscriptions.</summary>
    [AWSProperty(Required = true)]
    public string TopicArn { get; set; }

    /// <summary>Token returned by the previous <c>ListSubscriptionsByTopic</c> request.</summary>
    public string NextToken { get; set; }
}
