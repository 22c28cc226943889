using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeAvailabilityZones</c>.</summary>
public class DescribeAvailabilityZonesResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the Availability Zones, Local Zones, and Wavelength Zones.</summary>
    [Wire("availabilityZoneInfo")]
    public List<AvailabilityZone> AvailabilityZones { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
