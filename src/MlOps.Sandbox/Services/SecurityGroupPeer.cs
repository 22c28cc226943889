namespace MlOps.Sandbox.Services;

/// <summary>
/// What a rule of a security group can be for, with its names. Sources: AWS::EC2::SecurityGroup Ingress and Egress in the template reference; IpPermission and
/// RevokedSecurityGroupRule in EC2's API reference.
/// </summary>
/// <param name="IngressProperty">The property of a rule for what comes in.</param>
/// <param name="EgressProperty">The property of a rule for what goes out.</param>
/// <param name="PermissionList">The list of a permission.</param>
/// <param name="PermissionMember">The member of an item of that list.</param>
/// <param name="RuleMember">The member of a rule in an answer.</param>
internal sealed record SecurityGroupPeer(string IngressProperty, string EgressProperty, string PermissionList, string PermissionMember, string RuleMember)
{
    /// <summary>A range of IPv4 addresses.</summary>
    public static SecurityGroupPeer Ipv4 { get; } = new("CidrIp", "CidrIp", "IpRanges", "CidrIp", "CidrIpv4");

    /// <summary>A security group.</summary>
    public static SecurityGroupPeer Group { get; } = new("SourceSecurityGroupId", "DestinationSecurityGroupId", "UserIdGroupPairs", "GroupId", "ReferencedGroupId");

    /// <summary>Every kind of peer.</summary>
    public static IReadOnlyList<SecurityGroupPeer> All { get; } =
    [
        Ipv4,
        new("CidrIpv6", "CidrIpv6", "Ipv6Ranges", "CidrIpv6", "CidrIpv6"),
        new("SourcePrefixListId", "DestinationPrefixListId", "PrefixListIds", "PrefixListId", "PrefixListId"),
        Group,
    ];

    /// <summary>The properties of both directions.</summary>
    public IEnumerable<string> Properties => [IngressProperty, EgressProperty];
}
