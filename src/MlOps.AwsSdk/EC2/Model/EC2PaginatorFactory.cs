namespace Amazon.EC2.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class EC2PaginatorFactory(IAmazonEC2 client) : IEC2PaginatorFactory
{
    public IDescribeNetworkInterfacesPaginator DescribeNetworkInterfaces(DescribeNetworkInterfacesRequest request) =>
        new DescribeNetworkInterfacesPaginator(client, request);

    public IDescribeRouteTablesPaginator DescribeRouteTables(DescribeRouteTablesRequest request) =>
        new DescribeRouteTablesPaginator(client, request);

    public IDescribeSecurityGroupsPaginator DescribeSecurityGroups(DescribeSecurityGroupsRequest request) =>
        new DescribeSecurityGroupsPaginator(client, request);

    public IDescribeSubnetsPaginator DescribeSubnets(DescribeSubnetsRequest request) => new DescribeSubnetsPaginator(client, request);

    public IDescribeVpcEndpointsPaginator DescribeVpcEndpoints(DescribeVpcEndpointsRequest request) =>
        new DescribeVpcEndpointsPaginator(client, request);

    public IDescribeVpcsPaginator DescribeVpcs(DescribeVpcsRequest request) => new DescribeVpcsPaginator(client, request);
}
