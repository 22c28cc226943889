using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>ListRolePolicies</c>.</summary>
public interface IListRolePoliciesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListRolePoliciesResponse> Responses { get; }

    /// <summary>The policy names of every page.</summary>
    IPaginatedEnumerable<string> PolicyNames { get; }
}
