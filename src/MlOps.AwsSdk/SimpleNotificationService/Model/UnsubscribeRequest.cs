using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The input of <c>Unsubscribe</c>. Deletes a subscription.</summary>
public class UnsubscribeRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>The ARN of the subscription to be deleted.</summary>
    [AWSProperty(Required = true)]
    public string SubscriptionArn { get; set; }
}
