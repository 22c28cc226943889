using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>ListRoles</c>.</summary>
internal sealed class ListRolesPaginator(IAmazonIdentityManagementService client, ListRolesRequest request)
    : Paginator<ListRolesRequest, ListRolesResponse>(request, client.ListRolesAsync), IListRolesPaginator
{
    public IPaginatedEnumerable<ListRolesResponse> Responses => Pages;

    public IPaginatedEnumerable<Role> Roles => Items(response => response.Roles);

    protected override string GetToken(ListRolesRequest request) => request.Marker;

    protected override void SetToken(ListRolesRequest request, string token) => request.Marker = token;

    protected override string NextToken(ListRolesResponse response) => response.Marker;
}
