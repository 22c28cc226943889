using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService;

/// <summary>The operations of Amazon SNS that MlOps calls.</summary>
public interface IAmazonSimpleNotificationService : IAmazonService, IDisposable
{
    /// <summary>Paginators of the operations that answer in pages.</summary>
    ISimpleNotificationServicePaginatorFactory Paginators { get; }

    /// <summary>Returns a list of the subscriptions to a specific topic.</summary>
    /// <param name="topicArn">The ARN of the topic for which you wish to find subscriptions.</param>
    /// <param name="nextToken">Token returned by the previous request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="AuthorizationErrorException"/>
    /// <exception cref="InternalErrorException"/>
    /// <exception cref="InvalidParameterException"/>
    /// <exception cref="NotFoundException"/>
    Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(
        string topicArn, string nextToken, CancellationToken cancellationToken = default);

    /// <summary>Returns a list of the subscriptions to a specific topic.</summary>
    /// <param name="topicArn">The ARN of the topic for which you wish to find subscriptions.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="AuthorizationErrorException"/>
    /// <exception cref="InternalErrorException"/>
    /// <exception cref="InvalidParameterException"/>
    /// <exception cref="NotFoundException"/>
    Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(string topicArn, CancellationToken cancellationToken = default);

    /// <summary>Returns a list of the subscriptions to a specific topic.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="AuthorizationErrorException"/>
    /// <exception cref="InternalErrorException"/>
    /// <exception cref="InvalidParameterException"/>
    /// <exception cref="NotFoundException"/>
    Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(
        ListSubscriptionsByTopicRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a subscription.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="AuthorizationErrorException"/>
    /// <exception cref="InternalErrorException"/>
    /// <exception cref="InvalidParameterException"/>
    /// <exception cref="InvalidSecurityException"/>
    /// <exception cref="NotFoundException"/>
    Task<UnsubscribeResponse> UnsubscribeAsync(UnsubscribeRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleNotificationServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSimpleNotificationServiceClient(awsCredentials, (AmazonSimpleNotificationServiceConfig)clientConfig);
}
