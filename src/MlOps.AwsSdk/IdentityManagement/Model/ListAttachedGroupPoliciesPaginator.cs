using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>ListAttachedGroupPolicies</c>.</summary>
internal sealed class ListAttachedGroupPoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedGroupPoliciesRequest request)
    : Paginator<ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse>(request, client.ListAttachedGroupPoliciesAsync), IListAttachedGroupPoliciesPaginator
{
    public IPaginatedEnumerable<ListAttachedGroupPoliciesResponse> Responses => Pages;

    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => Items(response => response.AttachedPolicies);

    protected override string GetToken(ListAttachedGroupPoliciesRequest request) => request.Marker;

    protected override void SetToken(ListAttachedGroupPoliciesRequest request, string token) => request.Marker = token;

    protected override string NextToken(ListAttachedGroupPoliciesResponse response) => response.Marker;
}
