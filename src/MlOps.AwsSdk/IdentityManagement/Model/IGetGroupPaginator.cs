using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>GetGroup</c>.</summary>
public interface IGetGroupPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<GetGroupResponse> Responses { get; }

    /// <summary>The users of every page.</summary>
    IPaginatedEnumerable<User> Users { get; }
}
