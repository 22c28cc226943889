using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>ListEntitiesForPolicy</c>.</summary>
internal sealed class ListEntitiesForPolicyPaginator(IAmazonIdentityManagementService client, ListEntitiesForPolicyRequest request)
    : Paginator<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse>(request, client.ListEntitiesForPolicyAsync),
    IListEntitiesForPolicyPaginator
{
    public IPaginatedEnumerable<ListEntitiesForPolicyResponse> Responses => Pages;

    public IPaginatedEnumerable<PolicyGroup> PolicyGroups => Items(response => response.PolicyGroups);

    public IPaginatedEnumerable<PolicyUser> PolicyUsers => Items(response => response.PolicyUsers);

    public IPaginatedEnumerable<PolicyRole> PolicyRoles => Items(response => response.PolicyRoles);

    protected override string GetToken(ListEntitiesForPolicyRequest request) => request.Marker;

    protected override void SetToken(ListEntitiesForPolicyRequest request, string token) => request.Marker = token;

    protected override string NextToken(ListEntitiesForPolicyResponse response) => response.Marker;
}
