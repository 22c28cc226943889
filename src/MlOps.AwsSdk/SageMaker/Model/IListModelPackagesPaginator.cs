using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Pages of <c>ListModelPackages</c>.</summary>
public interface IListModelPackagesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListModelPackagesResponse> Responses { get; }

    /// <summary>The model package summary list of every page.</summary>
    IPaginatedEnumerable<ModelPackageSummary> ModelPackageSummaryList { get; }
}
