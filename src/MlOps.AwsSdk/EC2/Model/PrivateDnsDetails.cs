using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Information about the private DNS name of an endpoint service.</summary>
public class PrivateDnsDetails
{
    /// <summary>The private DNS name assigned to the VPC endpoint service.</summary>
    [Wire("privateDnsName")]
    public string PrivateDnsName { get; set; }
}
