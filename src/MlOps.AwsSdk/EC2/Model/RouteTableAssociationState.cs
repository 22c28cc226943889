using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the state of an association between a route table and a subnet or gateway.</summary>
public class RouteTableAssociationState
{
    /// <summary>The state of the association.</summary>
    [Wire("state")]
    public RouteTableAssociationStateCode State { get; set; }

    /// <summary>The status message, if applicable.</summary>
    [Wire("statusMessage")]
    public string StatusMessage { get; set; }
}
