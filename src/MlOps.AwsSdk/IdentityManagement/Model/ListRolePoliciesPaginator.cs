using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>ListRolePolicies</c>.</summary>
internal sealed class ListRolePoliciesPaginator(IAmazonIdentityManagementService client, ListRolePoliciesRequest request)
    : Paginator<ListRolePoliciesRequest, ListRolePoliciesResponse>(request, client.ListRolePoliciesAsync), IListRolePoliciesPaginator
{
    public IPaginatedEnumerable<ListRolePoliciesResponse> Responses => Pages;

    public IPaginatedEnumerable<string> PolicyNames => Items(response => response.PolicyNames);

    protected override string GetToken(ListRolePoliciesRequest request) => request.Marker;

    protected override void SetToken(ListRolePoliciesRequest request, string token) => request.Marker = token;

    protected override string NextToken(ListRolePoliciesResponse response) => response.Marker;
}
