namespace Amazon.EC2.Model;

/// <summary>Paginators of Amazon EC2.</summary>
public interface IEC2PaginatorFactory
{
    /// <summary>Pages of <c>DescribeNetworkInterfaces</c>.</summary>
    IDescribeNetworkInterfacesPaginator DescribeNetworkInterfaces(DescribeNetworkInterfacesRequest request);

    /// <summary>Pages of <c>DescribeRouteTables</c>.</summary>
    IDescribeRouteTablesPaginator DescribeRouteTables(DescribeRouteTablesRequest request);

    /// <summary>Pages of <c>DescribeSecurityGroups</c>.</summary>
    IDescribeSecurityGroupsPaginator DescribeSecurityGroups(DescribeSecurityGroupsRequest request);

    /// <summary>Pages of <c>DescribeSubnets</c>.</summary>
    IDescribeSubnetsPaginator DescribeSubnets(DescribeSubnetsRequest request);

    /// <summary>Pages of <c>DescribeVpcEndpoints</c>.</summary>
    IDescribeVpcEndpointsPaginator DescribeVpcEndpoints(DescribeVpcEndpointsRequest request);

    /// <summary>Pages of <c>DescribeVpcs</c>.</summary>
    IDescribeVpcsPaginator DescribeVpcs(DescribeVpcsRequest request);
}
