using Amazon.CloudWatchLogs.Internal;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudWatchLogs;

/// <summary>Calls Amazon CloudWatch Logs.</summary>
public class AmazonCloudWatchLogsClient : ModeledServiceClient, IAmazonCloudWatchLogs
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonCloudWatchLogsClient()
        : this(new AmazonCloudWatchLogsConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCloudWatchLogsClient(RegionEndpoint region)
        : this(new AmazonCloudWatchLogsConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCloudWatchLogsClient(AmazonCloudWatchLogsConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonCloudWatchLogsClient(AWSCredentials credentials)
        : this(credentials, new AmazonCloudWatchLogsConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCloudWatchLogsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCloudWatchLogsConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCloudWatchLogsClient(AWSCredentials credentials, AmazonCloudWatchLogsConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ICloudWatchLogsPaginatorFactory Paginators => field ??= new CloudWatchLogsPaginatorFactory(this);

    internal override ServiceModel Service => CloudWatchLogsService.Model;

    /// <inheritdoc/>
    public virtual Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(CancellationToken cancellationToken = default) =>
        DescribeLogGroupsAsync(new DescribeLogGroupsRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(
        DescribeLogGroupsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeLogGroupsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteLogGroupResponse> DeleteLogGroupAsync(
        DeleteLogGroupRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteLogGroupResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListTagsForResourceResponse>(request, cancellationToken);
}
