namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Paginators of AWS Systems Manager.</summary>
public interface ISimpleSystemsManagementPaginatorFactory
{
    /// <summary>Pages of <c>DescribeParameters</c>.</summary>
    IDescribeParametersPaginator DescribeParameters(DescribeParametersRequest request);

    /// <summary>Pages of <c>GetParametersByPath</c>.</summary>
    IGetParametersByPathPaginator GetParametersByPath(GetParametersByPathRequest request);
}
