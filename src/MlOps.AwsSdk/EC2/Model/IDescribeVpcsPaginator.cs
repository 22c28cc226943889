using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>Pages of <c>DescribeVpcs</c>.</summary>
public interface IDescribeVpcsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeVpcsResponse> Responses { get; }

    /// <summary>The vpcs of every page.</summary>
    IPaginatedEnumerable<Vpc> Vpcs { get; }
}
