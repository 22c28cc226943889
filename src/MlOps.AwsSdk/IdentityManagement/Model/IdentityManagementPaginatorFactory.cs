namespace Amazon.IdentityManagement.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class IdentityManagementPaginatorFactory(IAmazonIdentityManagementService client) : IIdentityManagementPaginatorFactory
{
    public IGetGroupPaginator GetGroup(GetGroupRequest request) => new GetGroupPaginator(client, request);

    public IListAttachedGroupPoliciesPaginator ListAttachedGroupPolicies(ListAttachedGroupPoliciesRequest request) =>
        new ListAttachedGroupPoliciesPaginator(client, request);

    public IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request) =>
        new ListAttachedRolePoliciesPaginator(client, request);

    public IListAttachedUserPoliciesPaginator ListAttachedUserPolicies(ListAttachedUserPoliciesRequest request) =>
        new ListAttachedUserPoliciesPaginator(client, request);

    public IListEntitiesForPolicyPaginator ListEntitiesForPolicy(ListEntitiesForPolicyRequest request) =>
        new ListEntitiesForPolicyPaginator(client, request);

    public IListInstanceProfilesForRolePaginator ListInstanceProfilesForRole(ListInstanceProfilesForRoleRequest request) =>
        new ListInstanceProfilesForRolePaginator(client, request);

    public IListPolicyVersionsPaginator ListPolicyVersions(ListPolicyVersionsRequest request) =>
        new ListPolicyVersionsPaginator(client, request);

    public IListRolePoliciesPaginator ListRolePolicies(ListRolePoliciesRequest request) => new ListRolePoliciesPaginator(client, request);

    public IListRolesPaginator ListRoles(ListRolesRequest request) => new ListRolesPaginator(client, request);

    public ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) =>
        new SimulatePrincipalPolicyPaginator(client, request);
}
