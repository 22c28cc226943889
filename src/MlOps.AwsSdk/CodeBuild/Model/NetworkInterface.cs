using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Describes a network interface.</summary>
public class NetworkInterface
{
    /// <summary>The ID of the subnet.</summary>
    [AWSProperty(Min = 1)]
    [Wire("subnetId")]
    public string SubnetId { get; set; }

    /// <summary>The ID of the network interface.</summary>
    [AWSProperty(Min = 1)]
    [Wire("networkInterfaceId")]
    public string NetworkInterfaceId { get; set; }
}
