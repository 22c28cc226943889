using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.EC2.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeVpcs</c>.</summary>
internal sealed class DescribeVpcsPaginator(IAmazonEC2 client, DescribeVpcsRequest request)
    : Paginator<DescribeVpcsRequest, DescribeVpcsResponse>(request, client.DescribeVpcsAsync), IDescribeVpcsPaginator
{
    public IPaginatedEnumerable<DescribeVpcsResponse> Responses => Pages;

    public IPaginatedEnumerable<Vpc> Vpcs => Items(response => response.Vpcs);

    protected override string GetToken(DescribeVpcsRequest request) => request.NextToken;

    protected override void SetToken(DescribeVpcsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeVpcsResponse response) => response.NextToken;
}
