namespace Amazon.CloudWatchLogs.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class CloudWatchLogsPaginatorFactory(IAmazonCloudWatchLogs client) : ICloudWatchLogsPaginatorFactory
{
    public IDescribeLogGroupsPaginator DescribeLogGroups(DescribeLogGroupsRequest request) =>
        new DescribeLogGroupsPaginator(client, request);
}
