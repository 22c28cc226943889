using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a security group and Amazon Web Services account ID pair.</summary>
public class UserIdGroupPair
{
    /// <summary>A description for the security group rule that references this user ID group pair.</summary>
    [Wire("description")]
    public string Description { get; set; }

    /// <summary>The ID of an Amazon Web Services account.</summary>
    [Wire("userId")]
    public string UserId { get; set; }

    /// <summary>[Default VPC] The name of the security group.</summary>
    [Wire("groupName")]
    public string GroupName { get; set; }

    /// <summary>The ID of the security group.</summary>
    [Wire("groupId")]
    public string GroupId { get; set; }

    /// <summary>The ID of the VPC for the referenced security group, if applicable.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>The ID of the VPC peering connection, if applicable.</summary>
    [Wire("vpcPeeringConnectionId")]
    public string VpcPeeringConnectionId { get; set; }

    /// <summary>The status of a VPC peering connection, if applicable.</summary>
    [Wire("peeringStatus")]
    public string PeeringStatus { get; set; }
}
