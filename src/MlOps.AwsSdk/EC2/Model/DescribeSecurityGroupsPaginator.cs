using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.EC2.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeSecurityGroups</c>.</summary>
internal sealed class DescribeSecurityGroupsPaginator(IAmazonEC2 client, DescribeSecurityGroupsRequest request)
    : Paginator<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResponse>(request, client.DescribeSecurityGroupsAsync),
    IDescribeSecurityGroupsPaginator
{
    public IPaginatedEnumerable<DescribeSecurityGroupsResponse> Responses => Pages;

    public IPaginatedEnumerable<SecurityGroup> SecurityGroups => Items(response => response.SecurityGroups);

    protected override string GetToken(DescribeSecurityGroupsRequest request) => request.NextToken;

    protected override void SetToken(DescribeSecurityGroupsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeSecurityGroupsResponse response) => response.NextToken;
}
