using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The state of VPC Block Public Access (BPA).</summary>
public class BlockPublicAccessStates
{
    /// <summary>The mode of VPC BPA.</summary>
    [Wire("internetGatewayBlockMode")]
    public BlockPublicAccessMode InternetGatewayBlockMode { get; set; }
}
