using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>ListAttachedUserPolicies</c>.</summary>
public interface IListAttachedUserPoliciesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListAttachedUserPoliciesResponse> Responses { get; }

    /// <summary>The attached policies of every page.</summary>
    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}
