using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Pages of <c>ListChangeSets</c>.</summary>
public interface IListChangeSetsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListChangeSetsResponse> Responses { get; }

    /// <summary>The summaries of every page.</summary>
    IPaginatedEnumerable<ChangeSetSummary> Summaries { get; }
}
