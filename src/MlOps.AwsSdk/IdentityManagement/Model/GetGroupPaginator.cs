using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>GetGroup</c>.</summary>
internal sealed class GetGroupPaginator(IAmazonIdentityManagementService client, GetGroupRequest request)
    : Paginator<GetGroupRequest, GetGroupResponse>(request, client.GetGroupAsync), IGetGroupPaginator
{
    public IPaginatedEnumerable<GetGroupResponse> Responses => Pages;

    public IPaginatedEnumerable<User> Users => Items(response => response.Users);

    protected override string GetToken(GetGroupRequest request) => request.Marker;

    protected override void SetToken(GetGroupRequest request, string token) => request.Marker = token;

    protected override string NextToken(GetGroupResponse response) => response.Marker;
}
