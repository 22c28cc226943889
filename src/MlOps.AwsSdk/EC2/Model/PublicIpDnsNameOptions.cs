using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Public hostname type options.</summary>
public class PublicIpDnsNameOptions
{
    /// <summary>The public hostname type.</summary>
    [Wire("dnsHostnameType")]
    public string DnsHostnameType { get; set; }

    /// <summary>An IPv4-enabled public hostname for a network interface.</summary>
    [Wire("publicIpv4DnsName")]
    public string PublicIpv4DnsName { get; set; }

    /// <summary>An IPv6-enabled public hostname for a network interface.</summary>
    [Wire("publicIpv6DnsName")]
    public string PublicIpv6DnsName { get; set; }

    /// <summary>A dual-stack public hostname for a network interface.</summary>
    [Wire("publicDualStackDnsName")]
    public string PublicDualStackDnsName { get; set; }
}
