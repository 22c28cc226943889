using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the state of a CIDR block.</summary>
public class VpcCidrBlockState
{
    /// <summary>The state of the CIDR block.</summary>
    [Wire("state")]
    public VpcCidrBlockStateCode State { get; set; }

    /// <summary>A message about the status of the CIDR block, if applicable.</summary>
    [Wire("statusMessage")]
    public string StatusMessage { get; set; }
}
