using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>ListRoles</c>.</summary>
public interface IListRolesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListRolesResponse> Responses { get; }

    /// <summary>The roles of every page.</summary>
    IPaginatedEnumerable<Role> Roles { get; }
}
