using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.EC2.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeNetworkInterfaces</c>.</summary>
internal sealed class DescribeNetworkInterfacesPaginator(IAmazonEC2 client, DescribeNetworkInterfacesRequest request)
    : Paginator<DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResponse>(request, client.DescribeNetworkInterfacesAsync),
    IDescribeNetworkInterfacesPaginator
{
    public IPaginatedEnumerable<DescribeNetworkInterfacesResponse> Responses => Pages;

    public IPaginatedEnumerable<NetworkInterface> NetworkInterfaces => Items(response => response.NetworkInterfaces);

    protected override string GetToken(DescribeNetworkInterfacesRequest request) => request.NextToken;

    protected override void SetToken(DescribeNetworkInterfacesRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeNetworkInterfacesResponse response) => response.NextToken;
}
