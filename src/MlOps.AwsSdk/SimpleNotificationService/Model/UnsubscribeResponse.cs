using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The output of <c>Unsubscribe</c>.</summary>
public class UnsubscribeResponse : AmazonWebServiceResponse;
