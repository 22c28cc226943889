using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.EC2.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeRouteTables</c>.</summary>
internal sealed class DescribeRouteTablesPaginator(IAmazonEC2 client, DescribeRouteTablesRequest request)
    : Paginator<DescribeRouteTablesRequest, DescribeRouteTablesResponse>(request, client.DescribeRouteTablesAsync),
    IDescribeRouteTablesPaginator
{
    public IPaginatedEnumerable<DescribeRouteTablesResponse> Responses => Pages;

    public IPaginatedEnumerable<RouteTable> RouteTables => Items(response => response.RouteTables);

    protected override string GetToken(DescribeRouteTablesRequest request) => request.NextToken;

    protected override void SetToken(DescribeRouteTablesRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeRouteTablesResponse response) => response.NextToken;
}
