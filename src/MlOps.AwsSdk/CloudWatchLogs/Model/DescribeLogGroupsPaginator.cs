using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeLogGroups</c>.</summary>
internal sealed class DescribeLogGroupsPaginator(IAmazonCloudWatchLogs client, DescribeLogGroupsRequest request)
    : Paginator<DescribeLogGroupsRequest, DescribeLogGroupsResponse>(request, client.DescribeLogGroupsAsync), IDescribeLogGroupsPaginator
{
    public IPaginatedEnumerable<DescribeLogGroupsResponse> Responses => Pages;

    public IPaginatedEnumerable<LogGroup> LogGroups => Items(response => response.LogGroups);

    protected override string GetToken(DescribeLogGroupsRequest request) => request.NextToken;

    protected override void SetToken(DescribeLogGroupsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeLogGroupsResponse response) => response.NextToken;
}
