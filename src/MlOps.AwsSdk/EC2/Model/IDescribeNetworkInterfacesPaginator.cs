using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>Pages of <c>DescribeNetworkInterfaces</c>.</summary>
public interface IDescribeNetworkInterfacesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeNetworkInterfacesResponse> Responses { get; }

    /// <summary>The network interfaces of every page.</summary>
    IPaginatedEnumerable<NetworkInterface> NetworkInterfaces { get; }
}
