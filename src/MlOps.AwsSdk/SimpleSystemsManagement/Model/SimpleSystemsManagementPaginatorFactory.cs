namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class SimpleSystemsManagementPaginatorFactory(IAmazonSimpleSystemsManagement client) : ISimpleSystemsManagementPaginatorFactory
{
    public IDescribeParametersPaginator DescribeParameters(DescribeParametersRequest request) =>
        new DescribeParametersPaginator(client, request);

    public IGetParametersByPathPaginator GetParametersByPath(GetParametersByPathRequest request) =>
        new GetParametersByPathPaginator(client, request);
}
