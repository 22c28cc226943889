using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the options for instance hostnames.</summary>
public class PrivateDnsNameOptionsOnLaunch
{
    /// <summary>The type of hostname for EC2 instances.</summary>
    [Wire("hostnameType")]
    public HostnameType HostnameType { get; set; }

    /// <summary>Indicates whether to respond to DNS queries for instance hostnames with DNS A records.</summary>
    [Wire("enableResourceNameDnsARecord")]
    public bool? EnableResourceNameDnsARecord { get; set; }

    /// <summary>Indicates whether to respond to DNS queries for instance hostname with DNS AAAA records.</summary>
    [Wire("enableResourceNameDnsAAAARecord")]
    public bool? EnableResourceNameDnsAAAARecord { get; set; }
}
