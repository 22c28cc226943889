using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>
/// The input of <c>DescribeAvailabilityZones</c>. Describes the Availability Zones, Local Zones, and Wavelength Zones that are available to
/// you.
/// </summary>
public class DescribeAvailabilityZonesRequest : AmazonEC2Request
{
    /// <summary>The names of the Availability Zones, Local Zones, and Wavelength Zones.</summary>
    [Wire("ZoneName")]
    public List<string> ZoneNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IDs of the Availability Zones, Local Zones, and Wavelength Zones.</summary>
    [Wire("ZoneId")]
    public List<string> ZoneIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Include all Availability Zones, Local Zones, and Wavelength Zones regardless of your opt-in status.</summary>
    public bool? AllAvailabilityZones { get; set; }

    /// <summary>
    /// Checks whether you have the required permissions for the action, without actually making the request, and provides an error
    /// response.
    /// </summary>
    [Wire("dryRun")]
    public bool? DryRun { get; set; }

    /// <summary>The filters.</summary>
    [Wire("Filter")]
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
