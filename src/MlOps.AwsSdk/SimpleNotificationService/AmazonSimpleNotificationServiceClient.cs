using Amazon.SimpleNotificationService.Internal;
using Amazon.SimpleNotificationService.Model;
using Amazon.Runtime;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.SimpleNotificationService;

/// <summary>Calls Amazon SNS.</summary>
public class AmazonSimpleNotificationServiceClient : ModeledServiceClient, IAmazonSimpleNotificationService
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonSimpleNotificationServiceClient()
        : this(new AmazonSimpleNotificationServiceConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonSimpleNotificationServiceClient(RegionEndpoint region)
        : this(new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonSimpleNotificationServiceClient(AmazonSimpleNotificationServiceConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonSimpleNotificationServiceConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, AmazonSimpleNotificationServiceConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ISimpleNotificationServicePaginatorFactory Paginators => field ??= new SimpleNotificationServicePaginatorFactory(this);

    internal override ServiceModel Service => SimpleNotificationServiceService.Model;

    /// <inheritdoc/>
    public virtual Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(
        string topicArn, string nextToken, CancellationToken cancellationToken = default) =>
        ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest { TopicArn = topicArn, NextToken = nextToken }, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(
        string topicArn, CancellationToken cancellationToken = default) =>
        ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest { TopicArn = topicArn }, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(
        ListSubscriptionsByTopicRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListSubscriptionsByTopicResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UnsubscribeResponse> UnsubscribeAsync(UnsubscribeRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UnsubscribeResponse>(request, cancellationToken);
}
