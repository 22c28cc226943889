using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an IPv4 address range.</summary>
public class IpRange
{
    /// <summary>A description for the security group rule that references this IPv4 address range.</summary>
    [Wire("description")]
    public string Description { get; set; }

    /// <summary>The IPv4 address range.</summary>
    [Wire("cidrIp")]
    public string CidrIp { get; set; }
}
