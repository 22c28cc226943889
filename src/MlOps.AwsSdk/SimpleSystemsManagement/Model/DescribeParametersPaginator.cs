using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>DescribeParameters</c>.</summary>
internal sealed class DescribeParametersPaginator(IAmazonSimpleSystemsManagement client, DescribeParametersRequest request)
    : Paginator<DescribeParametersRequest, DescribeParametersResponse>(request, client.DescribeParametersAsync),
    IDescribeParametersPaginator
{
    public IPaginatedEnumerable<DescribeParametersResponse> Responses => Pages;

    protected override string GetToken(DescribeParametersRequest request) => request.NextToken;

    protected override void SetToken(DescribeParametersRequest request, string token) => request.NextToken = token;

    protected override string NextToken(DescribeParametersResponse response) => response.NextToken;
}
