namespace Amazon.SageMaker.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class SageMakerPaginatorFactory(IAmazonSageMaker client) : ISageMakerPaginatorFactory
{
    public IListEndpointConfigsPaginator ListEndpointConfigs(ListEndpointConfigsRequest request) =>
        new ListEndpointConfigsPaginator(client, request);

    public IListEndpointsPaginator ListEndpoints(ListEndpointsRequest request) => new ListEndpointsPaginator(client, request);

    public IListModelPackageGroupsPaginator ListModelPackageGroups(ListModelPackageGroupsRequest request) =>
        new ListModelPackageGroupsPaginator(client, request);

    public IListModelPackagesPaginator ListModelPackages(ListModelPackagesRequest request) =>
        new ListModelPackagesPaginator(client, request);

    public IListModelsPaginator ListModels(ListModelsRequest request) => new ListModelsPaginator(client, request);

    public IListTagsPaginator ListTags(ListTagsRequest request) => new ListTagsPaginator(client, request);
}
