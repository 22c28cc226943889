using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>ListPolicyVersions</c>.</summary>
internal sealed class ListPolicyVersionsPaginator(IAmazonIdentityManagementService client, ListPolicyVersionsRequest request)
    : Paginator<ListPolicyVersionsRequest, ListPolicyVersionsResponse>(request, client.ListPolicyVersionsAsync), IListPolicyVersionsPaginator
{
    public IPaginatedEnumerable<ListPolicyVersionsResponse> Responses => Pages;

    public IPaginatedEnumerable<PolicyVersion> Versions => Items(response => response.Versions);

    protected override string GetToken(ListPolicyVersionsRequest request) => request.Marker;

    protected override void SetToken(ListPolicyVersionsRequest request, string token) => request.Marker = token;

    protected override string NextToken(ListPolicyVersionsResponse response) => response.Marker;
}
