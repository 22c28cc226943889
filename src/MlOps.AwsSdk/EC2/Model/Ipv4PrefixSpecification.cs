using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an IPv4 prefix.</summary>
public class Ipv4PrefixSpecification
{
    /// <summary>The IPv4 prefix.</summary>
    [Wire("ipv4Prefix")]
    public string Ipv4Prefix { get; set; }
}
