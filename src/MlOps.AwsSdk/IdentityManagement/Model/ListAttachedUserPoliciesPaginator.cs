using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>ListAttachedUserPolicies</c>.</summary>
internal sealed class ListAttachedUserPoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedUserPoliciesRequest request)
    : Paginator<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse>(request, client.ListAttachedUserPoliciesAsync), IListAttachedUserPoliciesPaginator
{
    public IPaginatedEnumerable<ListAttachedUserPoliciesResponse> Responses => Pages;

    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => Items(response => response.AttachedPolicies);

    protected override string GetToken(ListAttachedUserPoliciesRequest request) => request.Marker;

    protected override void SetToken(ListAttachedUserPoliciesRequest request, string token) => request.Marker = token;

    protected override string NextToken(ListAttachedUserPoliciesResponse response) => response.Marker;
}
