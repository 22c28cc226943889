using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a DNS entry.</summary>
public class DnsEntry
{
    /// <summary>The DNS name.</summary>
    [Wire("dnsName")]
    public string DnsName { get; set; }

    /// <summary>The ID of the private hosted zone.</summary>
    [Wire("hostedZoneId")]
    public string HostedZoneId { get; set; }
}
