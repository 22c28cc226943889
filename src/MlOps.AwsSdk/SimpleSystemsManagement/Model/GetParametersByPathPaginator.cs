using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Follows <c>NextToken</c> through the pages of <c>GetParametersByPath</c>.</summary>
internal sealed class GetParametersByPathPaginator(IAmazonSimpleSystemsManagement client, GetParametersByPathRequest request)
    : Paginator<GetParametersByPathRequest, GetParametersByPathResponse>(request, client.GetParametersByPathAsync),
    IGetParametersByPathPaginator
{
    public IPaginatedEnumerable<GetParametersByPathResponse> Responses => Pages;

    protected override string GetToken(GetParametersByPathRequest request) => request.NextToken;

    protected override void SetToken(GetParametersByPathRequest request, string token) => request.NextToken = token;

    protected override string NextToken(GetParametersByPathResponse response) => response.NextToken;
}
