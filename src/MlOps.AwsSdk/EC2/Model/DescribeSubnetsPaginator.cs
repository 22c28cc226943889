using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.EC2.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeSubnets</c>.</summary>
internal sealed class DescribeSubnetsPaginator(IAmazonEC2 client, DescribeSubnetsRequest request)
    : Paginator<DescribeSubnetsRequest, DescribeSubnetsResponse>(request, client.DescribeSubnetsAsync), IDescribeSubnetsPaginator
{
    public IPaginatedEnumerable<DescribeSubnetsResponse> Responses => Pages;

    public IPaginatedEnumerable<Subnet> Subnets => Items(response => response.Subnets);

    protected override string GetToken(DescribeSubnetsRequest request) => request.NextToken;

    protected override void SetToken(DescribeSubnetsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeSubnetsResponse response) => response.NextToken;
}
