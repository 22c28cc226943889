using System.Globalization;
using Amazon.EC2.Model;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>One rule of a security group, for one peer.</summary>
/// <param name="Protocol">The protocol, as EC2 names it; <c>-1</c> for all.</param>
/// <param name="FromPort">The first port, or the ICMP type; null where the protocol has none.</param>
/// <param name="ToPort">The last port, or the ICMP code; null where the protocol has none.</param>
/// <param name="Peer">A range of addresses, a prefix list or a security group.</param>
internal sealed record SecurityGroupRule(string Protocol, string? FromPort, string? ToPort, string Peer)
{
    // How a template names a peer.
    private static readonly string[] Peers =
        ["CidrIp", "CidrIpv6", "SourcePrefixListId", "DestinationPrefixListId", "SourceSecurityGroupId", "DestinationSecurityGroupId"];

    // EC2 answers with names where these numbers were given (EC2 API reference, IpPermission).
    private static readonly Dictionary<string, string> ProtocolNames = new(StringComparer.Ordinal) { ["1"] = "icmp", ["6"] = "tcp", ["17"] = "udp", ["58"] = "icmpv6" };

    /// <summary>A rule for every protocol.</summary>
    /// <param name="peer">The peer.</param>
    public static SecurityGroupRule Everything(string peer) => new("-1", null, null, peer);

    /// <summary>The rules of a permission, one for each peer.</summary>
    /// <param name="permission">The permission.</param>
    public static IEnumerable<SecurityGroupRule> Of(IpPermission permission) =>
        new[]
        {
            (permission.Ipv4Ranges ?? []).Select(range => range.CidrIp),
            (permission.Ipv6Ranges ?? []).Select(range => range.CidrIpv6),
            (permission.PrefixListIds ?? []).Select(list => list.Id),
            (permission.UserIdGroupPairs ?? []).Select(pair => pair.GroupId),
        }
        .SelectMany(peers => peers)
        .Select(peer => Make(permission.IpProtocol, Text(permission.FromPort), Text(permission.ToPort), peer));

    /// <summary>The rule that a template says; null where its peer is not known.</summary>
    /// <param name="rule">The rule.</param>
    public static SecurityGroupRule? Of(TemplateMap rule)
    {
        var peer = Peers.Select(name => rule.GetValueOrDefault(name).KnownText()).FirstOrDefault(text => text is not null);
        return peer is null || rule.GetValueOrDefault("IpProtocol").KnownText() is not { } protocol
            ? null
            : Make(protocol, rule.GetValueOrDefault("FromPort").KnownText(), rule.GetValueOrDefault("ToPort").KnownText(), peer);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Ports} {Peer}";

    /// <summary>Protocol and ports, for example <c>tcp 443</c>.</summary>
    public string Ports => Protocol == "-1" ? "all" : FromPort == ToPort ? $"{Protocol} {FromPort}" : $"{Protocol} {FromPort}-{ToPort}";

    // With all protocols the ports say nothing.
    private static SecurityGroupRule Make(string protocol, string? from, string? to, string peer) =>
        protocol == "-1" ? Everything(peer) : new(ProtocolNames.GetValueOrDefault(protocol, protocol), from, to, peer);

    private static string? Text(int? port) => port?.ToString(CultureInfo.InvariantCulture);
}
