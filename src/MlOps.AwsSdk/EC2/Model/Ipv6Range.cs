using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an IPv6 address range.</summary>
public class Ipv6Range
{
    /// <summary>A description for the security group rule that references this IPv6 address range.</summary>
    [Wire("description")]
    public string Description { get; set; }

    /// <summary>The IPv6 address range.</summary>
    [Wire("cidrIpv6")]
    public string CidrIpv6 { get; set; }
}
