using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>ListInstanceProfilesForRole</c>.</summary>
public interface IListInstanceProfilesForRolePaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListInstanceProfilesForRoleResponse> Responses { get; }

    /// <summary>The instance profiles of every page.</summary>
    IPaginatedEnumerable<InstanceProfile> InstanceProfiles { get; }
}
