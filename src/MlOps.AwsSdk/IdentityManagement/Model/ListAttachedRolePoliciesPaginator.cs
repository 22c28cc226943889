using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>ListAttachedRolePolicies</c>.</summary>
internal sealed class ListAttachedRolePoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedRolePoliciesRequest request)
    : Paginator<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse>(request, client.ListAttachedRolePoliciesAsync),
    IListAttachedRolePoliciesPaginator
{
    public IPaginatedEnumerable<ListAttachedRolePoliciesResponse> Responses => Pages;

    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => Items(response => response.AttachedPolicies);

    protected override string GetToken(ListAttachedRolePoliciesRequest request) => request.Marker;

    protected override void SetToken(ListAttachedRolePoliciesRequest request, string token) => request.Marker = token;

    protected override string NextToken(ListAttachedRolePoliciesResponse response) => response.Marker;
}
