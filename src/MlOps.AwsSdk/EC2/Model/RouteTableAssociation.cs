using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an association between a route table and a subnet or gateway.</summary>
public class RouteTableAssociation
{
    /// <summary>Indicates whether this is the main route table.</summary>
    [Wire("main")]
    public bool? Main { get; set; }

    /// <summary>The ID of the association.</summary>
    [Wire("routeTableAssociationId")]
    public string RouteTableAssociationId { get; set; }

    /// <summary>The ID of the route table.</summary>
    [Wire("routeTableId")]
    public string RouteTableId { get; set; }

    /// <summary>The ID of the subnet.</summary>
    [Wire("subnetId")]
    public string SubnetId { get; set; }

    /// <summary>The ID of the internet gateway or virtual private gateway.</summary>
    [Wire("gatewayId")]
    public string GatewayId { get; set; }

    /// <summary>The ID of a public IPv4 pool.</summary>
    [Wire("publicIpv4Pool")]
    public string PublicIpv4Pool { get; set; }

    /// <summary>The state of the association.</summary>
    [Wire("associationState")]
    public RouteTableAssociationState AssociationState { get; set; }
}
