using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>Pages of <c>DescribeRouteTables</c>.</summary>
public interface IDescribeRouteTablesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeRouteTablesResponse> Responses { get; }

    /// <summary>The route tables of every page.</summary>
    IPaginatedEnumerable<RouteTable> RouteTables { get; }
}
