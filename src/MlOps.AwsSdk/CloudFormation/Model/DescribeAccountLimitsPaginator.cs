using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.CloudFormation.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeAccountLimits</c>.</summary>
internal sealed class DescribeAccountLimitsPaginator(IAmazonCloudFormation client, DescribeAccountLimitsRequest request)
    : Paginator<DescribeAccountLimitsRequest, DescribeAccountLimitsResponse>(request, client.DescribeAccountLimitsAsync),
    IDescribeAccountLimitsPaginator
{
    public IPaginatedEnumerable<DescribeAccountLimitsResponse> Responses => Pages;

    public IPaginatedEnumerable<AccountLimit> AccountLimits => Items(response => response.AccountLimits);

    protected override string GetToken(DescribeAccountLimitsRequest request) => request.NextToken;

    protected override void SetToken(DescribeAccountLimitsRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeAccountLimitsResponse response) => response.NextToken;
}
