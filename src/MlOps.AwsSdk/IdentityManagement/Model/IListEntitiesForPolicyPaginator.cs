using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>ListEntitiesForPolicy</c>.</summary>
public interface IListEntitiesForPolicyPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListEntitiesForPolicyResponse> Responses { get; }

    /// <summary>The groups of every page.</summary>
    IPaginatedEnumerable<PolicyGroup> PolicyGroups { get; }

    /// <summary>The users of every page.</summary>
    IPaginatedEnumerable<PolicyUser> PolicyUsers { get; }

    /// <summary>The roles of every page.</summary>
    IPaginatedEnumerable<PolicyRole> PolicyRoles { get; }
}
