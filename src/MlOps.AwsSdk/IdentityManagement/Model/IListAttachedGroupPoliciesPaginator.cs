using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>ListAttachedGroupPolicies</c>.</summary>
public interface IListAttachedGroupPoliciesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListAttachedGroupPoliciesResponse> Responses { get; }

    /// <summary>The attached policies of every page.</summary>
    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}
