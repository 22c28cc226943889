using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a VPC endpoint.</summary>
public class VpcEndpoint
{
    /// <summary>The ID of the endpoint.</summary>
    [Wire("vpcEndpointId")]
    public string VpcEndpointId { get; set; }

    /// <summary>The type of endpoint.</summary>
    [Wire("vpcEndpointType")]
    public VpcEndpointType VpcEndpointType { get; set; }

    /// <summary>The ID of the VPC to which the endpoint is associated.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>The name of the service to which the endpoint is associated.</summary>
    [Wire("serviceName")]
    public string ServiceName { get; set; }

    /// <summary>The state of the endpoint.</summary>
    [Wire("state")]
    public State State { get; set; }

    /// <summary>The policy document associated with the endpoint, if applicable.</summary>
    [Wire("policyDocument")]
    public string PolicyDocument { get; set; }

    /// <summary>(Gateway endpoint) The IDs of the route tables associated with the endpoint.</summary>
    [Wire("routeTableIdSet")]
    public List<string> RouteTableIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>(Interface endpoint) The subnets for the endpoint.</summary>
    [Wire("subnetIdSet")]
    public List<string> SubnetIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>(Interface endpoint) Information about the security groups that are associated with the network interface.</summary>
    [Wire("groupSet")]
    public List<SecurityGroupIdentifier> Groups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IP address type for the endpoint.</summary>
    [Wire("ipAddressType")]
    public IpAddressType IpAddressType { get; set; }

    /// <summary>The DNS options for the endpoint.</summary>
    [Wire("dnsOptions")]
    public DnsOptions DnsOptions { get; set; }

    /// <summary>(Interface endpoint) Indicates whether the VPC is associated with a private hosted zone.</summary>
    [Wire("privateDnsEnabled")]
    public bool? PrivateDnsEnabled { get; set; }

    /// <summary>Indicates whether the endpoint is being managed by its service.</summary>
    [Wire("requesterManaged")]
    public bool? RequesterManaged { get; set; }

    /// <summary>(Interface endpoint) The network interfaces for the endpoint.</summary>
    [Wire("networkInterfaceIdSet")]
    public List<string> NetworkInterfaceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>(Interface endpoint) The DNS entries for the endpoint.</summary>
    [Wire("dnsEntrySet")]
    public List<DnsEntry> DnsEntries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The date and time that the endpoint was created.</summary>
    [Wire("creationTimestamp")]
    public DateTime? CreationTimestamp { get; set; }

    /// <summary>The tags assigned to the endpoint.</summary>
    [Wire("tagSet")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The ID of the Amazon Web Services account that owns the endpoint.</summary>
    [Wire("ownerId")]
    public string OwnerId { get; set; }

    /// <summary>The last error that occurred for endpoint.</summary>
    [Wire("lastError")]
    public LastError LastError { get; set; }

    /// <summary>Array of IPv4 prefixes.</summary>
    [Wire("ipv4PrefixSet")]
    public List<SubnetIpPrefixes> Ipv4Prefixes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Array of IPv6 prefixes.</summary>
    [Wire("ipv6PrefixSet")]
    public List<SubnetIpPrefixes> Ipv6Prefixes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Reason for the failure.</summary>
    [Wire("failureReason")]
    public string FailureReason { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the service network.</summary>
    [Wire("serviceNetworkArn")]
    public string ServiceNetworkArn { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the resource configuration.</summary>
    [Wire("resourceConfigurationArn")]
    public string ResourceConfigurationArn { get; set; }

    /// <summary>The Region where the service is hosted.</summary>
    [Wire("serviceRegion")]
    public string ServiceRegion { get; set; }
}
