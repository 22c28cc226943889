namespace Amazon.CloudFormation.Model;

/// <summary>Paginators of AWS CloudFormation.</summary>
public interface ICloudFormationPaginatorFactory
{
    /// <summary>Pages of <c>DescribeAccountLimits</c>.</summary>
    IDescribeAccountLimitsPaginator DescribeAccountLimits(DescribeAccountLimitsRequest request);

    /// <summary>Pages of <c>DescribeStackEvents</c>.</summary>
    IDescribeStackEventsPaginator DescribeStackEvents(DescribeStackEventsRequest request);

    /// <summary>Pages of <c>DescribeStackResourceDrifts</c>.</summary>
    IDescribeStackResourceDriftsPaginator DescribeStackResourceDrifts(DescribeStackResourceDriftsRequest request);

    /// <summary>Pages of <c>DescribeStacks</c>.</summary>
    IDescribeStacksPaginator DescribeStacks(DescribeStacksRequest request);

    /// <summary>Pages of <c>ListChangeSets</c>.</summary>
    IListChangeSetsPaginator ListChangeSets(ListChangeSetsRequest request);

    /// <summary>Pages of <c>ListStackResources</c>.</summary>
    IListStackResourcesPaginator ListStackResources(ListStackResourcesRequest request);

    /// <summary>Pages of <c>ListStacks</c>.</summary>
    IListStacksPaginator ListStacks(ListStacksRequest request);
}
