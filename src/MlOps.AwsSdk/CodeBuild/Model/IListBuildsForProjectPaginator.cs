using Amazon.Runtime;

namespace Amazon.CodeBuild.Model;

/// <summary>Pages of <c>ListBuildsForProject</c>.</summary>
public interface IListBuildsForProjectPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListBuildsForProjectResponse> Responses { get; }

    /// <summary>The ids of every page.</summary>
    IPaginatedEnumerable<string> Ids { get; }
}
