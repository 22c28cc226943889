using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.EC2.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeVpcEndpoints</c>.</summary>
internal sealed class DescribeVpcEndpointsPaginator(IAmazonEC2 client, DescribeVpcEndpointsRequest request)
    : Paginator<DescribeVpcEndpointsRequest, DescribeVpcEndpointsResponse>(request, client.DescribeVpcEndpointsAsync),
    IDescribeVpcEndpointsPaginator
{
    public IPaginatedEnumerable<DescribeVpcEndpointsResponse> Responses => Pages;

    public IPaginatedEnumerable<VpcEndpoint> VpcEndpoints => Items(response => response.VpcEndpoints);

    protected override string GetToken(DescribeVpcEndpointsRequest request) => request.NextToken;

    protected override void SetToken(DescribeVpcEndpointsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeVpcEndpointsResponse response) => response.NextToken;
}
