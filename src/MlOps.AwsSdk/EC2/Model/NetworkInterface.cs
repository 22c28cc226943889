using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a network interface.</summary>
public class NetworkInterface
{
    /// <summary>The association information for an Elastic IP address (IPv4) associated with the network interface.</summary>
    [Wire("association")]
    public NetworkInterfaceAssociation Association { get; set; }

    /// <summary>The network interface attachment.</summary>
    [Wire("attachment")]
    public NetworkInterfaceAttachment Attachment { get; set; }

    /// <summary>The Availability Zone.</summary>
    [Wire("availabilityZone")]
    public string AvailabilityZone { get; set; }

    /// <summary>
    /// A security group connection tracking configuration that enables you to set the timeout for connection tracking on an Elastic network
    /// interface.
    /// </summary>
    [Wire("connectionTrackingConfiguration")]
    public ConnectionTrackingConfiguration ConnectionTrackingConfiguration { get; set; }

    /// <summary>A description.</summary>
    [Wire("description")]
    public string Description { get; set; }

    /// <summary>Any security groups for the network interface.</summary>
    [Wire("groupSet")]
    public List<GroupIdentifier> Groups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The type of network interface.</summary>
    [Wire("interfaceType")]
    public NetworkInterfaceType InterfaceType { get; set; }

    /// <summary>The IPv6 addresses associated with the network interface.</summary>
    [Wire("ipv6AddressesSet")]
    public List<NetworkInterfaceIpv6Address> Ipv6Addresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The MAC address.</summary>
    [Wire("macAddress")]
    public string MacAddress { get; set; }

    /// <summary>The ID of the network interface.</summary>
    [Wire("networkInterfaceId")]
    public string NetworkInterfaceId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the Outpost.</summary>
    [Wire("outpostArn")]
    public string OutpostArn { get; set; }

    /// <summary>The Amazon Web Services account ID of the owner of the network interface.</summary>
    [Wire("ownerId")]
    public string OwnerId { get; set; }

    /// <summary>The private hostname.</summary>
    [Wire("privateDnsName")]
    public string PrivateDnsName { get; set; }

    /// <summary>A public hostname.</summary>
    [Wire("publicDnsName")]
    public string PublicDnsName { get; set; }

    /// <summary>Public hostname type options.</summary>
    [Wire("publicIpDnsNameOptions")]
    public PublicIpDnsNameOptions PublicIpDnsNameOptions { get; set; }

    /// <summary>The IPv4 address of the network interface within the subnet.</summary>
    [Wire("privateIpAddress")]
    public string PrivateIpAddress { get; set; }

    /// <summary>The private IPv4 addresses associated with the network interface.</summary>
    [Wire("privateIpAddressesSet")]
    public List<NetworkInterfacePrivateIpAddress> PrivateIpAddresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IPv4 prefixes that are assigned to the network interface.</summary>
    [Wire("ipv4PrefixSet")]
    public List<Ipv4PrefixSpecification> Ipv4Prefixes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IPv6 prefixes that are assigned to the network interface.</summary>
    [Wire("ipv6PrefixSet")]
    public List<Ipv6PrefixSpecification> Ipv6Prefixes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The alias or Amazon Web Services account ID of the principal or service that created the network interface.</summary>
    [Wire("requesterId")]
    public string RequesterId { get; set; }

    /// <summary>Indicates whether the network interface is being managed by Amazon Web Services.</summary>
    [Wire("requesterManaged")]
    public bool? RequesterManaged { get; set; }

    /// <summary>Indicates whether source/destination checking is enabled.</summary>
    [Wire("sourceDestCheck")]
    public bool? SourceDestCheck { get; set; }

    /// <summary>The status of the network interface.</summary>
    [Wire("status")]
    public NetworkInterfaceStatus Status { get; set; }

    /// <summary>The ID of the subnet.</summary>
    [Wire("subnetId")]
    public string SubnetId { get; set; }

    /// <summary>Any tags assigned to the network interface.</summary>
    [Wire("tagSet")]
    public List<Tag> TagSet { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The ID of the VPC.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>Indicates whether a network interface with an IPv6 address is unreachable from the public internet.</summary>
    [Wire("denyAllIgwTraffic")]
    public bool? DenyAllIgwTraffic { get; set; }

    /// <summary>Indicates whether this is an IPv6 only network interface.</summary>
    [Wire("ipv6Native")]
    public bool? Ipv6Native { get; set; }

    /// <summary>The IPv6 globally unique address associated with the network interface.</summary>
    [Wire("ipv6Address")]
    public string Ipv6Address { get; set; }

    /// <summary>The service provider that manages the network interface.</summary>
    [Wire("operator")]
    public OperatorResponse Operator { get; set; }

    /// <summary>The subnets associated with this network interface.</summary>
    [Wire("associatedSubnetSet")]
    public List<string> AssociatedSubnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The ID of the Availability Zone.</summary>
    [Wire("availabilityZoneId")]
    public string AvailabilityZoneId { get; set; }
}
