using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a subnet.</summary>
public class Subnet
{
    /// <summary>The AZ ID of the subnet.</summary>
    [Wire("availabilityZoneId")]
    public string AvailabilityZoneId { get; set; }

    /// <summary>Indicates the device position for local network interfaces in this subnet.</summary>
    [Wire("enableLniAtDeviceIndex")]
    public int? EnableLniAtDeviceIndex { get; set; }

    /// <summary>
    /// Indicates whether a network interface created in this subnet (including a network interface created by RunInstances) receives a
    /// customer-owned IPv4 address.
    /// </summary>
    [Wire("mapCustomerOwnedIpOnLaunch")]
    public bool? MapCustomerOwnedIpOnLaunch { get; set; }

    /// <summary>The customer-owned IPv4 address pool associated with the subnet.</summary>
    [Wire("customerOwnedIpv4Pool")]
    public string CustomerOwnedIpv4Pool { get; set; }

    /// <summary>The ID of the Amazon Web Services account that owns the subnet.</summary>
    [Wire("ownerId")]
    public string OwnerId { get; set; }

    /// <summary>
    /// Indicates whether a network interface created in this subnet (including a network interface created by RunInstances) receives an
    /// IPv6 address.
    /// </summary>
    [Wire("assignIpv6AddressOnCreation")]
    public bool? AssignIpv6AddressOnCreation { get; set; }

    /// <summary>Information about the IPv6 CIDR blocks associated with the subnet.</summary>
    [Wire("ipv6CidrBlockAssociationSet")]
    public List<SubnetIpv6CidrBlockAssociation> Ipv6CidrBlockAssociationSet { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Any tags assigned to the subnet.</summary>
    [Wire("tagSet")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Amazon Resource Name (ARN) of the subnet.</summary>
    [Wire("subnetArn")]
    public string SubnetArn { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the Outpost.</summary>
    [Wire("outpostArn")]
    public string OutpostArn { get; set; }

    /// <summary>
    /// Indicates whether DNS queries made to the Amazon-provided DNS Resolver in this subnet should return synthetic IPv6 addresses for
    /// IPv4-only destinations.
    /// </summary>
    [Wire("enableDns64")]
    public bool? EnableDns64 { get; set; }

    /// <summary>Indicates whether this is an IPv6 only subnet.</summary>
    [Wire("ipv6Native")]
    public bool? Ipv6Native { get; set; }

    /// <summary>The type of hostnames to assign to instances in the subnet at launch.</summary>
    [Wire("privateDnsNameOptionsOnLaunch")]
    public PrivateDnsNameOptionsOnLaunch PrivateDnsNameOptionsOnLaunch { get; set; }

    /// <summary>The state of VPC Block Public Access (BPA).</summary>
    [Wire("blockPublicAccessStates")]
    public BlockPublicAccessStates BlockPublicAccessStates { get; set; }

    /// <summary>Indicates if this is a subnet used with Amazon Elastic VMware Service (EVS).</summary>
    [Wire("type")]
    public string Type { get; set; }

    /// <summary>The ID of the subnet.</summary>
    [Wire("subnetId")]
    public string SubnetId { get; set; }

    /// <summary>The current state of the subnet.</summary>
    [Wire("state")]
    public SubnetState State { get; set; }

    /// <summary>The ID of the VPC the subnet is in.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>The IPv4 CIDR block assigned to the subnet.</summary>
    [Wire("cidrBlock")]
    public string CidrBlock { get; set; }

    /// <summary>The number of unused private IPv4 addresses in the subnet.</summary>
    [Wire("availableIpAddressCount")]
    public int? AvailableIpAddressCount { get; set; }

    /// <summary>The Availability Zone of the subnet.</summary>
    [Wire("availabilityZone")]
    public string AvailabilityZone { get; set; }

    /// <summary>Indicates whether this is the default subnet for the Availability Zone.</summary>
    [Wire("defaultForAz")]
    public bool? DefaultForAz { get; set; }

    /// <summary>Indicates whether instances launched in this subnet receive a public IPv4 address.</summary>
    [Wire("mapPublicIpOnLaunch")]
    public bool? MapPublicIpOnLaunch { get; set; }
}
