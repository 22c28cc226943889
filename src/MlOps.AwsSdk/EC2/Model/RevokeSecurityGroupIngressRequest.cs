using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The input of <c>RevokeSecurityGroupIngress</c>. Removes the specified inbound (ingress) rules from a security group.</summary>
public class RevokeSecurityGroupIngressRequest : AmazonEC2Request
{
    /// <summary>The ID of the security group.</summary>
    public string GroupId { get; set; }

    /// <summary>[Default VPC] The name of the security group.</summary>
    public string GroupName { get; set; }

    /// <summary>The sets of IP permissions.</summary>
    public List<IpPermission> IpPermissions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IDs of the security group rules.</summary>
    [Wire("SecurityGroupRuleId")]
    public List<string> SecurityGroupRuleIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// Checks whether you have the required permissions for the action, without actually making the request, and provides an error
    /// response.
    /// </summary>
    [Wire("dryRun")]
    public bool? DryRun { get; set; }
}
