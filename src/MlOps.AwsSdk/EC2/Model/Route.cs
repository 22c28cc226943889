using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a route in a route table.</summary>
public class Route
{
    /// <summary>The IPv4 CIDR block used for the destination match.</summary>
    [Wire("destinationCidrBlock")]
    public string DestinationCidrBlock { get; set; }

    /// <summary>The IPv6 CIDR block used for the destination match.</summary>
    [Wire("destinationIpv6CidrBlock")]
    public string DestinationIpv6CidrBlock { get; set; }

    /// <summary>The prefix of the Amazon Web Services service.</summary>
    [Wire("destinationPrefixListId")]
    public string DestinationPrefixListId { get; set; }

    /// <summary>The ID of the egress-only internet gateway.</summary>
    [Wire("egressOnlyInternetGatewayId")]
    public string EgressOnlyInternetGatewayId { get; set; }

    /// <summary>The ID of a gateway attached to your VPC.</summary>
    [Wire("gatewayId")]
    public string GatewayId { get; set; }

    /// <summary>The ID of a NAT instance in your VPC.</summary>
    [Wire("instanceId")]
    public string InstanceId { get; set; }

    /// <summary>The ID of Amazon Web Services account that owns the instance.</summary>
    [Wire("instanceOwnerId")]
    public string InstanceOwnerId { get; set; }

    /// <summary>The ID of a NAT gateway.</summary>
    [Wire("natGatewayId")]
    public string NatGatewayId { get; set; }

    /// <summary>The ID of a transit gateway.</summary>
    [Wire("transitGatewayId")]
    public string TransitGatewayId { get; set; }

    /// <summary>The ID of the local gateway.</summary>
    [Wire("localGatewayId")]
    public string LocalGatewayId { get; set; }

    /// <summary>The ID of the carrier gateway.</summary>
    [Wire("carrierGatewayId")]
    public string CarrierGatewayId { get; set; }

    /// <summary>The ID of the network interface.</summary>
    [Wire("networkInterfaceId")]
    public string NetworkInterfaceId { get; set; }

    /// <summary>Describes how the route was created.</summary>
    [Wire("origin")]
    public RouteOrigin Origin { get; set; }

    /// <summary>The state of the route.</summary>
    [Wire("state")]
    public RouteState State { get; set; }

    /// <summary>The ID of a VPC peering connection.</summary>
    [Wire("vpcPeeringConnectionId")]
    public string VpcPeeringConnectionId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the core network.</summary>
    [Wire("coreNetworkArn")]
    public string CoreNetworkArn { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the ODB network.</summary>
    [Wire("odbNetworkArn")]
    public string OdbNetworkArn { get; set; }

    /// <summary>The next hop IP address for routes propagated by VPC Route Server into VPC route tables.</summary>
    [Wire("ipAddress")]
    public string IpAddress { get; set; }
}
