using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Pages of <c>ListStacks</c>.</summary>
public interface IListStacksPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListStacksResponse> Responses { get; }

    /// <summary>The stack summaries of every page.</summary>
    IPaginatedEnumerable<StackSummary> StackSummaries { get; }
}
