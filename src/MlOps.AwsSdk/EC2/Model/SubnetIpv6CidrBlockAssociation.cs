using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an association between a subnet and an IPv6 CIDR block.</summary>
public class SubnetIpv6CidrBlockAssociation
{
    /// <summary>The ID of the association.</summary>
    [Wire("associationId")]
    public string AssociationId { get; set; }

    /// <summary>The IPv6 CIDR block.</summary>
    [Wire("ipv6CidrBlock")]
    public string Ipv6CidrBlock { get; set; }

    /// <summary>The state of the CIDR block.</summary>
    [Wire("ipv6CidrBlockState")]
    public SubnetCidrBlockState Ipv6CidrBlockState { get; set; }

    /// <summary>Public IPv6 addresses are those advertised on the internet from Amazon Web Services.</summary>
    [Wire("ipv6AddressAttribute")]
    public Ipv6AddressAttribute Ipv6AddressAttribute { get; set; }

    /// <summary>The source that allocated the IP address space.</summary>
    [Wire("ipSource")]
    public IpSource IpSource { get; set; }
}
