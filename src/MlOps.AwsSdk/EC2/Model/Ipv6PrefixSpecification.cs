using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the IPv6 prefix.</summary>
public class Ipv6PrefixSpecification
{
    /// <summary>The IPv6 prefix.</summary>
    [Wire("ipv6Prefix")]
    public string Ipv6Prefix { get; set; }
}
