using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a security group.</summary>
public class SecurityGroup
{
    /// <summary>The ID of the security group.</summary>
    [Wire("groupId")]
    public string GroupId { get; set; }

    /// <summary>The outbound rules associated with the security group.</summary>
    [Wire("ipPermissionsEgress")]
    public List<IpPermission> IpPermissionsEgress { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Any tags assigned to the security group.</summary>
    [Wire("tagSet")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The ID of the VPC for the security group.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>The ARN of the security group.</summary>
    [Wire("securityGroupArn")]
    public string SecurityGroupArn { get; set; }

    /// <summary>The Amazon Web Services account ID of the owner of the security group.</summary>
    [Wire("ownerId")]
    public string OwnerId { get; set; }

    /// <summary>The name of the security group.</summary>
    [Wire("groupName")]
    public string GroupName { get; set; }

    /// <summary>A description of the security group.</summary>
    [Wire("groupDescription")]
    public string Description { get; set; }

    /// <summary>The inbound rules associated with the security group.</summary>
    [Wire("ipPermissions")]
    public List<IpPermission> IpPermissions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
