using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>A security group rule removed with RevokeSecurityGroupEgress or RevokeSecurityGroupIngress.</summary>
public class RevokedSecurityGroupRule
{
    /// <summary>A security group rule ID.</summary>
    [Wire("securityGroupRuleId")]
    public string SecurityGroupRuleId { get; set; }

    /// <summary>A security group ID.</summary>
    [Wire("groupId")]
    public string GroupId { get; set; }

    /// <summary>Defines if a security group rule is an outbound rule.</summary>
    [Wire("isEgress")]
    public bool? IsEgress { get; set; }

    /// <summary>The security group rule's protocol.</summary>
    [Wire("ipProtocol")]
    public string IpProtocol { get; set; }

    /// <summary>The 'from' port number of the security group rule.</summary>
    [Wire("fromPort")]
    public int? FromPort { get; set; }

    /// <summary>The 'to' port number of the security group rule.</summary>
    [Wire("toPort")]
    public int? ToPort { get; set; }

    /// <summary>The IPv4 CIDR of the traffic source.</summary>
    [Wire("cidrIpv4")]
    public string CidrIpv4 { get; set; }

    /// <summary>The IPv6 CIDR of the traffic source.</summary>
    [Wire("cidrIpv6")]
    public string CidrIpv6 { get; set; }

    /// <summary>The ID of a prefix list that's the traffic source.</summary>
    [Wire("prefixListId")]
    public string PrefixListId { get; set; }

    /// <summary>The ID of a referenced security group.</summary>
    [Wire("referencedGroupId")]
    public string ReferencedGroupId { get; set; }

    /// <summary>A description of the revoked security group rule.</summary>
    [Wire("description")]
    public string Description { get; set; }
}
