using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Pages of <c>ListStackResources</c>.</summary>
public interface IListStackResourcesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListStackResourcesResponse> Responses { get; }

    /// <summary>The stack resource summaries of every page.</summary>
    IPaginatedEnumerable<StackResourceSummary> StackResourceSummaries { get; }
}
