using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>RevokeSecurityGroupEgress</c>.</summary>
public class RevokeSecurityGroupEgressResponse : AmazonWebServiceResponse
{
    /// <summary>Returns <c>true</c> if the request succeeds; otherwise, returns an error.</summary>
    [Wire("return")]
    public bool? Return { get; set; }

    /// <summary>The outbound rules that were unknown to the service.</summary>
    [Wire("unknownIpPermissionSet")]
    public List<IpPermission> UnknownIpPermissions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Details about the revoked security group rules.</summary>
    [Wire("revokedSecurityGroupRuleSet")]
    public List<RevokedSecurityGroupRule> RevokedSecurityGroupRules { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
