using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a VPC.</summary>
public class Vpc
{
    /// <summary>The ID of the Amazon Web Services account that owns the VPC.</summary>
    [Wire("ownerId")]
    public string OwnerId { get; set; }

    /// <summary>The allowed tenancy of instances launched into the VPC.</summary>
    [Wire("instanceTenancy")]
    public Tenancy InstanceTenancy { get; set; }

    /// <summary>Information about the IPv6 CIDR blocks associated with the VPC.</summary>
    [Wire("ipv6CidrBlockAssociationSet")]
    public List<VpcIpv6CidrBlockAssociation> Ipv6CidrBlockAssociationSet { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Information about the IPv4 CIDR blocks associated with the VPC.</summary>
    [Wire("cidrBlockAssociationSet")]
    public List<VpcCidrBlockAssociation> CidrBlockAssociationSet { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Indicates whether the VPC is the default VPC.</summary>
    [Wire("isDefault")]
    public bool? IsDefault { get; set; }

    /// <summary>Describes the configuration and state of VPC encryption controls.</summary>
    [Wire("encryptionControl")]
    public VpcEncryptionControl EncryptionControl { get; set; }

    /// <summary>Any tags assigned to the VPC.</summary>
    [Wire("tagSet")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The state of VPC Block Public Access (BPA).</summary>
    [Wire("blockPublicAccessStates")]
    public BlockPublicAccessStates BlockPublicAccessStates { get; set; }

    /// <summary>The ID of the VPC.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>The current state of the VPC.</summary>
    [Wire("state")]
    public VpcState State { get; set; }

    /// <summary>The primary IPv4 CIDR block for the VPC.</summary>
    [Wire("cidrBlock")]
    public string CidrBlock { get; set; }

    /// <summary>The ID of the set of DHCP options you've associated with the VPC.</summary>
    [Wire("dhcpOptionsId")]
    public string DhcpOptionsId { get; set; }
}
