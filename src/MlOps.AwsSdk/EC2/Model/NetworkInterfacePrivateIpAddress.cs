using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the private IPv4 address of a network interface.</summary>
public class NetworkInterfacePrivateIpAddress
{
    /// <summary>The association information for an Elastic IP address (IPv4) associated with the network interface.</summary>
    [Wire("association")]
    public NetworkInterfaceAssociation Association { get; set; }

    /// <summary>Indicates whether this IPv4 address is the primary private IPv4 address of the network interface.</summary>
    [Wire("primary")]
    public bool? Primary { get; set; }

    /// <summary>The private DNS name.</summary>
    [Wire("privateDnsName")]
    public string PrivateDnsName { get; set; }

    /// <summary>The private IPv4 address.</summary>
    [Wire("privateIpAddress")]
    public string PrivateIpAddress { get; set; }
}
