namespace Amazon.CloudWatchLogs.Model;

/// <summary>Paginators of Amazon CloudWatch Logs.</summary>
public interface ICloudWatchLogsPaginatorFactory
{
    /// <summary>Pages of <c>DescribeLogGroups</c>.</summary>
    IDescribeLogGroupsPaginator DescribeLogGroups(DescribeLogGroupsRequest request);
}
