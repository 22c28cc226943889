using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Pages of <c>ListModelPackageGroups</c>.</summary>
public interface IListModelPackageGroupsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListModelPackageGroupsResponse> Responses { get; }

    /// <summary>The model package group summary list of every page.</summary>
    IPaginatedEnumerable<ModelPackageGroupSummary> ModelPackageGroupSummaryList { get; }
}
