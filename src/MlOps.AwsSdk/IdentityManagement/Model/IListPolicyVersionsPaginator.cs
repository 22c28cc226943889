using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>ListPolicyVersions</c>.</summary>
public interface IListPolicyVersionsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListPolicyVersionsResponse> Responses { get; }

    /// <summary>The versions of every page.</summary>
    IPaginatedEnumerable<PolicyVersion> Versions { get; }
}
