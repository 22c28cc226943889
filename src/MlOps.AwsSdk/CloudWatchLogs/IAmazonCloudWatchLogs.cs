using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudWatchLogs;

/// <summary>The operations of Amazon CloudWatch Logs that MlOps calls.</summary>
public interface IAmazonCloudWatchLogs : IAmazonService, IDisposable
{
    /// <summary>Paginators of the operations that answer in pages.</summary>
    ICloudWatchLogsPaginatorFactory Paginators { get; }

    /// <summary>Returns information about log groups, including data sources that ingest into each log group.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(CancellationToken cancellationToken = default);

    /// <summary>Returns information about log groups, including data sources that ingest into each log group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidParameterException"/>
    /// <exception cref="ServiceUnavailableException"/>
    Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(DescribeLogGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes the specified log group and permanently deletes all the archived log events associated with the log group.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidParameterException"/>
    /// <exception cref="OperationAbortedException"/>
    /// <exception cref="ResourceNotFoundException"/>
    /// <exception cref="ServiceUnavailableException"/>
    /// <exception cref="ValidationException"/>
    Task<DeleteLogGroupResponse> DeleteLogGroupAsync(DeleteLogGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Displays the tags associated with a CloudWatch Logs resource.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidParameterException"/>
    /// <exception cref="ResourceNotFoundException"/>
    /// <exception cref="ServiceUnavailableException"/>
    Task<ListTagsForResourceResponse> ListTagsForResourceAsync(ListTagsForResourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchLogsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudWatchLogsClient(awsCredentials, (AmazonCloudWatchLogsConfig)clientConfig);
}
