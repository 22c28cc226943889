namespace Amazon.IdentityManagement.Model;

/// <summary>Paginators of AWS Identity and Access Management.</summary>
public interface IIdentityManagementPaginatorFactory
{
    /// <summary>Pages of <c>GetGroup</c>.</summary>
    IGetGroupPaginator GetGroup(GetGroupRequest request);

    /// <summary>Pages of <c>ListAttachedGroupPolicies</c>.</summary>
    IListAttachedGroupPoliciesPaginator ListAttachedGroupPolicies(ListAttachedGroupPoliciesRequest request);

    /// <summary>Pages of <c>ListAttachedRolePolicies</c>.</summary>
    IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request);

    /// <summary>Pages of <c>ListAttachedUserPolicies</c>.</summary>
    IListAttachedUserPoliciesPaginator ListAttachedUserPolicies(ListAttachedUserPoliciesRequest request);

    /// <summary>Pages of <c>ListEntitiesForPolicy</c>.</summary>
    IListEntitiesForPolicyPaginator ListEntitiesForPolicy(ListEntitiesForPolicyRequest request);

    /// <summary>Pages of <c>ListInstanceProfilesForRole</c>.</summary>
    IListInstanceProfilesForRolePaginator ListInstanceProfilesForRole(ListInstanceProfilesForRoleRequest request);

    /// <summary>Pages of <c>ListPolicyVersions</c>.</summary>
    IListPolicyVersionsPaginator ListPolicyVersions(ListPolicyVersionsRequest request);

    /// <summary>Pages of <c>ListRolePolicies</c>.</summary>
    IListRolePoliciesPaginator ListRolePolicies(ListRolePoliciesRequest request);

    /// <summary>Pages of <c>ListRoles</c>.</summary>
    IListRolesPaginator ListRoles(ListRolesRequest request);

    /// <summary>Pages of <c>SimulatePrincipalPolicy</c>.</summary>
    ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request);
}
