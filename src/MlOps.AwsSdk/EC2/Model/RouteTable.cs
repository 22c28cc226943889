using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a route table.</summary>
public class RouteTable
{
    /// <summary>The associations between the route table and your subnets or gateways.</summary>
    [Wire("associationSet")]
    public List<RouteTableAssociation> Associations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Any virtual private gateway (VGW) propagating routes.</summary>
    [Wire("propagatingVgwSet")]
    public List<PropagatingVgw> PropagatingVgws { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The ID of the route table.</summary>
    [Wire("routeTableId")]
    public string RouteTableId { get; set; }

    /// <summary>The routes in the route table.</summary>
    [Wire("routeSet")]
    public List<Route> Routes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Any tags assigned to the route table.</summary>
    [Wire("tagSet")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The ID of the VPC.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>The ID of the Amazon Web Services account that owns the route table.</summary>
    [Wire("ownerId")]
    public string OwnerId { get; set; }
}
