using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the type of service for a VPC endpoint.</summary>
public class ServiceTypeDetail
{
    /// <summary>The type of service.</summary>
    [Wire("serviceType")]
    public ServiceType ServiceType { get; set; }
}
