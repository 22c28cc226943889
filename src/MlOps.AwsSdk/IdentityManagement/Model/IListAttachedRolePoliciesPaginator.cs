using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>ListAttachedRolePolicies</c>.</summary>
public interface IListAttachedRolePoliciesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListAttachedRolePoliciesResponse> Responses { get; }

    /// <summary>The attached policies of every page.</summary>
    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}
