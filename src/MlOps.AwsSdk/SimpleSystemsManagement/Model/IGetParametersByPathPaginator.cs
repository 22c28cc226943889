using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Pages of <c>GetParametersByPath</c>.</summary>
public interface IGetParametersByPathPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<GetParametersByPathResponse> Responses { get; }
}
