using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Pages of <c>DescribeAccountLimits</c>.</summary>
public interface IDescribeAccountLimitsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeAccountLimitsResponse> Responses { get; }

    /// <summary>The account limits of every page.</summary>
    IPaginatedEnumerable<AccountLimit> AccountLimits { get; }
}
