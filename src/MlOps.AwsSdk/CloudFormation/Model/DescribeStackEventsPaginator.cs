using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CloudFormation.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeStackEvents</c>.</summary>
internal sealed class DescribeStackEventsPaginator(IAmazonCloudFormation client, DescribeStackEventsRequest request)
    : Paginator<DescribeStackEventsRequest, DescribeStackEventsResponse>(request, client.DescribeStackEventsAsync),
    IDescribeStackEventsPaginator
{
    public IPaginatedEnumerable<DescribeStackEventsResponse> Responses => Pages;

    public IPaginatedEnumerable<StackEvent> StackEvents => Items(response => response.StackEvents);

    protected override string GetToken(DescribeStackEventsRequest request) => request.NextToken;

    protected override void SetToken(DescribeStackEventsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeStackEventsResponse response) => response.NextToken;
}
