using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CloudFormation.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeStackResourceDrifts</c>.</summary>
internal sealed class DescribeStackResourceDriftsPaginator(IAmazonCloudFormation client, DescribeStackResourceDriftsRequest request)
    : Paginator<DescribeStackResourceDriftsRequest, DescribeStackResourceDriftsResponse>(request, client.DescribeStackResourceDriftsAsync),
    IDescribeStackResourceDriftsPaginator
{
    public IPaginatedEnumerable<DescribeStackResourceDriftsResponse> Responses => Pages;

    protected override string GetToken(DescribeStackResourceDriftsRequest request) => request.NextToken;

    protected override void SetToken(DescribeStackResourceDriftsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeStackResourceDriftsResponse response) => response.NextToken;
}
