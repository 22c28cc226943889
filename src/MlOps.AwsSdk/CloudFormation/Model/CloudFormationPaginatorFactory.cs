namespace Amazon.CloudFormation.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class CloudFormationPaginatorFactory(IAmazonCloudFormation client) : ICloudFormationPaginatorFactory
{
    public IDescribeAccountLimitsPaginator DescribeAccountLimits(DescribeAccountLimitsRequest request) =>
        new DescribeAccountLimitsPaginator(client, request);

    public IDescribeStackEventsPaginator DescribeStackEvents(DescribeStackEventsRequest request) =>
        new DescribeStackEventsPaginator(client, request);

    public IDescribeStackResourceDriftsPaginator DescribeStackResourceDrifts(DescribeStackResourceDriftsRequest request) =>
        new DescribeStackResourceDriftsPaginator(client, request);

    public IDescribeStacksPaginator DescribeStacks(DescribeStacksRequest request) => new DescribeStacksPaginator(client, request);

    public IListChangeSetsPaginator ListChangeSets(ListChangeSetsRequest request) => new ListChangeSetsPaginator(client, request);

    public IListStackResourcesPaginator ListStackResources(ListStackResourcesRequest request) =>
        new ListStackResourcesPaginator(client, request);

    public IListStacksPaginator ListStacks(ListStacksRequest request) => new ListStacksPaginator(client, request);
}
