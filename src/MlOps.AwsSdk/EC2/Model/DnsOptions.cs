using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the DNS options for an endpoint.</summary>
public class DnsOptions
{
    /// <summary>The DNS records created for the endpoint.</summary>
    [Wire("dnsRecordIpType")]
    public DnsRecordIpType DnsRecordIpType { get; set; }

    /// <summary>Indicates whether to enable private DNS only for inbound endpoints.</summary>
    [Wire("privateDnsOnlyForInboundResolverEndpoint")]
    public bool? PrivateDnsOnlyForInboundResolverEndpoint { get; set; }

    /// <summary>
    /// The preference for which private domains have a private hosted zone created for and associated with the specified VPC.
    /// </summary>
    [Wire("privateDnsPreference")]
    public string PrivateDnsPreference { get; set; }

    /// <summary>Indicates which of the private domains to create private hosted zones for and associate with the specified VPC.</summary>
    [AWSProperty(Min = 0, Max = 10)]
    [Wire("privateDnsSpecifiedDomainSet")]
    public List<string> PrivateDnsSpecifiedDomains { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
