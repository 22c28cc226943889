using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Pages of <c>DescribeParameters</c>.</summary>
public interface IDescribeParametersPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeParametersResponse> Responses { get; }
}
