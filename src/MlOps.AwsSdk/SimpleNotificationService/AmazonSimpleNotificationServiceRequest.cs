using Amazon.Runtime;

namespace Amazon.SimpleNotificationService;

/// <summary>The base of every request to Amazon SNS.</summary>
public class AmazonSimpleNotificationServiceRequest : AmazonWebServiceRequest;
