using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an IPv6 address associated with a network interface.</summary>
public class NetworkInterfaceIpv6Address
{
    /// <summary>The IPv6 address.</summary>
    [Wire("ipv6Address")]
    public string Ipv6Address { get; set; }

    /// <summary>An IPv6-enabled public hostname for a network interface.</summary>
    [Wire("publicIpv6DnsName")]
    public string PublicIpv6DnsName { get; set; }

    /// <summary>Determines if an IPv6 address associated with a network interface is the primary IPv6 address.</summary>
    [Wire("isPrimaryIpv6")]
    public bool? IsPrimaryIpv6 { get; set; }
}
