using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>Pages of <c>DescribeVpcEndpoints</c>.</summary>
public interface IDescribeVpcEndpointsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeVpcEndpointsResponse> Responses { get; }

    /// <summary>The vpc endpoints of every page.</summary>
    IPaginatedEnumerable<VpcEndpoint> VpcEndpoints { get; }
}
