using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Pages of <c>DescribeStackResourceDrifts</c>.</summary>
public interface IDescribeStackResourceDriftsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeStackResourceDriftsResponse> Responses { get; }
}
