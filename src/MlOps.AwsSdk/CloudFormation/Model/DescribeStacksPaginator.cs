using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CloudFormation.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeStacks</c>.</summary>
internal sealed class DescribeStacksPaginator(IAmazonCloudFormation client, DescribeStacksRequest request)
    : Paginator<DescribeStacksRequest, DescribeStacksResponse>(request, client.DescribeStacksAsync), IDescribeStacksPaginator
{
    public IPaginatedEnumerable<DescribeStacksResponse> Responses => Pages;

    public IPaginatedEnumerable<Stack> Stacks => Items(response => response.Stacks);

    protected override string GetToken(DescribeStacksRequest request) => request.NextToken;

    protected override void SetToken(DescribeStacksRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeStacksResponse response) => response.NextToken;
}
