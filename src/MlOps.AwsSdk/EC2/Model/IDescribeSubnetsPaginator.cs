using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>Pages of <c>DescribeSubnets</c>.</summary>
public interface IDescribeSubnetsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeSubnetsResponse> Responses { get; }

    /// <summary>The subnets of every page.</summary>
    IPaginatedEnumerable<Subnet> Subnets { get; }
}
