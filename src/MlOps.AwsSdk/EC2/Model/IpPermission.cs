using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the permissions for a security group rule.</summary>
public class IpPermission
{
    /// <summary>The IP protocol name (<c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>icmpv6</c>) or number (see Protocol Numbers).</summary>
    [Wire("ipProtocol")]
    public string IpProtocol { get; set; }

    /// <summary>If the protocol is TCP or UDP, this is the start of the port range.</summary>
    [Wire("fromPort")]
    public int? FromPort { get; set; }

    /// <summary>If the protocol is TCP or UDP, this is the end of the port range.</summary>
    [Wire("toPort")]
    public int? ToPort { get; set; }

    /// <summary>The security group and Amazon Web Services account ID pairs.</summary>
    [Wire("groups")]
    public List<UserIdGroupPair> UserIdGroupPairs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IPv4 address ranges.</summary>
    [Wire("ipRanges")]
    public List<IpRange> Ipv4Ranges { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IPv6 address ranges.</summary>
    [Wire("ipv6Ranges")]
    public List<Ipv6Range> Ipv6Ranges { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The prefix list IDs.</summary>
    [Wire("prefixListIds")]
    public List<PrefixListId> PrefixListIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
