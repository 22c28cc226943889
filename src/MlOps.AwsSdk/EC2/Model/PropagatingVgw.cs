using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a virtual private gateway propagating route.</summary>
public class PropagatingVgw
{
    /// <summary>The ID of the virtual private gateway.</summary>
    [Wire("gatewayId")]
    public string GatewayId { get; set; }
}
