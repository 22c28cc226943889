using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>ListInstanceProfilesForRole</c>.</summary>
internal sealed class ListInstanceProfilesForRolePaginator(IAmazonIdentityManagementService client, ListInstanceProfilesForRoleRequest request)
    : Paginator<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse>(request, client.ListInstanceProfilesForRoleAsync),
    IListInstanceProfilesForRolePaginator
{
    public IPaginatedEnumerable<ListInstanceProfilesForRoleResponse> Responses => Pages;

    public IPaginatedEnumerable<InstanceProfile> InstanceProfiles => Items(response => response.InstanceProfiles);

    protected override string GetToken(ListInstanceProfilesForRoleRequest request) => request.Marker;

    protected override void SetToken(ListInstanceProfilesForRoleRequest request, string token) => request.Marker = token;

    protected override string NextToken(ListInstanceProfilesForRoleResponse response) => response.Marker;
}
