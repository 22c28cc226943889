using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Pages of <c>ListModels</c>.</summary>
public interface IListModelsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListModelsResponse> Responses { get; }

    /// <summary>The models of every page.</summary>
    IPaginatedEnumerable<ModelSummary> Models { get; }
}
