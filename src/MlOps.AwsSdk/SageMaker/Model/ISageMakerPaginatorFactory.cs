namespace Amazon.SageMaker.Model;

/// <summary>Paginators of Amazon SageMaker.</summary>
public interface ISageMakerPaginatorFactory
{
    /// <summary>Pages of <c>ListEndpointConfigs</c>.</summary>
    IListEndpointConfigsPaginator ListEndpointConfigs(ListEndpointConfigsRequest request);

    /// <summary>Pages of <c>ListEndpoints</c>.</summary>
    IListEndpointsPaginator ListEndpoints(ListEndpointsRequest request);

    /// <summary>Pages of <c>ListModelPackageGroups</c>.</summary>
    IListModelPackageGroupsPaginator ListModelPackageGroups(ListModelPackageGroupsRequest request);

    /// <summary>Pages of <c>ListModelPackages</c>.</summary>
    IListModelPackagesPaginator ListModelPackages(ListModelPackagesRequest request);

    /// <summary>Pages of <c>ListModels</c>.</summary>
    IListModelsPaginator ListModels(ListModelsRequest request);

    /// <summary>Pages of <c>ListTags</c>.</summary>
    IListTagsPaginator ListTags(ListTagsRequest request);
}
