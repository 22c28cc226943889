using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeNetworkInterfaces</c>.</summary>
public class DescribeNetworkInterfacesResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the network interfaces.</summary>
    [Wire("networkInterfaceSet")]
    public List<NetworkInterface> NetworkInterfaces { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token to include in another request to get the next page of items.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
