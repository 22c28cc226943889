using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Pages of <c>DescribeStacks</c>.</summary>
public interface IDescribeStacksPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeStacksResponse> Responses { get; }

    /// <summary>The stacks of every page.</summary>
    IPaginatedEnumerable<Stack> Stacks { get; }
}
