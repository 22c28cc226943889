using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Pages of <c>DescribeStackEvents</c>.</summary>
public interface IDescribeStackEventsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeStackEventsResponse> Responses { get; }

    /// <summary>The stack events of every page.</summary>
    IPaginatedEnumerable<StackEvent> StackEvents { get; }
}
