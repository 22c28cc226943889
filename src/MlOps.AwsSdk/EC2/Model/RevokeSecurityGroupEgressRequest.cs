using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>
/// The input of <c>RevokeSecurityGroupEgress</c>. Removes the specified outbound (egress) rules from the specified security group.
/// </summary>
public class RevokeSecurityGroupEgressRequest : AmazonEC2Request
{
    /// <summary>The IDs of the security group rules.</summary>
    [Wire("SecurityGroupRuleId")]
    public List<string> SecurityGroupRuleIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// Checks whether you have the required permissions for the action, without actually making the request, and provides an error
    /// response.
    /// </summary>
    [Wire("dryRun")]
    public bool? DryRun { get; set; }

    /// <summary>The ID of the security group.</summary>
    [AWSProperty(Required = true)]
    [Wire("groupId")]
    public string GroupId { get; set; }

    /// <summary>The sets of IP permissions.</summary>
    [Wire("ipPermissions")]
    public List<IpPermission> IpPermissions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
