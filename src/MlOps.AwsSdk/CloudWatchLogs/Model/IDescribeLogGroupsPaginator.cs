using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>Pages of <c>DescribeLogGroups</c>.</summary>
public interface IDescribeLogGroupsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeLogGroupsResponse> Responses { get; }

    /// <summary>The log groups of every page.</summary>
    IPaginatedEnumerable<LogGroup> LogGroups { get; }
}
