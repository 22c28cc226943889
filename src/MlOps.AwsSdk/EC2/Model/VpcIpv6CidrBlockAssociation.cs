using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an IPv6 CIDR block associated with a VPC.</summary>
public class VpcIpv6CidrBlockAssociation
{
    /// <summary>The association ID for the IPv6 CIDR block.</summary>
    [Wire("associationId")]
    public string AssociationId { get; set; }

    /// <summary>The IPv6 CIDR block.</summary>
    [Wire("ipv6CidrBlock")]
    public string Ipv6CidrBlock { get; set; }

    /// <summary>Information about the state of the CIDR block.</summary>
    [Wire("ipv6CidrBlockState")]
    public VpcCidrBlockState Ipv6CidrBlockState { get; set; }

    /// <summary>
    /// The name of the unique set of Availability Zones, Local Zones, or Wavelength Zones from which Amazon Web Services advertises IP
    /// addresses, for example, <c>us-east-1-wl1-bos-wlz-1</c>.
    /// </summary>
    [Wire("networkBorderGroup")]
    public string NetworkBorderGroup { get; set; }

    /// <summary>The ID of the IPv6 address pool from which the IPv6 CIDR block is allocated.</summary>
    [Wire("ipv6Pool")]
    public string Ipv6Pool { get; set; }

    /// <summary>Public IPv6 addresses are those advertised on the internet from Amazon Web Services.</summary>
    [Wire("ipv6AddressAttribute")]
    public Ipv6AddressAttribute Ipv6AddressAttribute { get; set; }

    /// <summary>The source that allocated the IP address space.</summary>
    [Wire("ipSource")]
    public IpSource IpSource { get; set; }
}
