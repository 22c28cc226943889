using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes Availability Zones, Local Zones, and Wavelength Zones.</summary>
public class AvailabilityZone
{
    /// <summary>For Availability Zones, this parameter always has the value of <c>opt-in-not-required</c>.</summary>
    [Wire("optInStatus")]
    public AvailabilityZoneOptInStatus OptInStatus { get; set; }

    /// <summary>Any messages about the Availability Zone, Local Zone, or Wavelength Zone.</summary>
    [Wire("messageSet")]
    public List<AvailabilityZoneMessage> Messages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The name of the Region.</summary>
    [Wire("regionName")]
    public string RegionName { get; set; }

    /// <summary>The name of the Availability Zone, Local Zone, or Wavelength Zone.</summary>
    [Wire("zoneName")]
    public string ZoneName { get; set; }

    /// <summary>The ID of the Availability Zone, Local Zone, or Wavelength Zone.</summary>
    [Wire("zoneId")]
    public string ZoneId { get; set; }

    /// <summary>The name of the zone group.</summary>
    [Wire("groupName")]
    public string GroupName { get; set; }

    /// <summary>The name of the network border group.</summary>
    [Wire("networkBorderGroup")]
    public string NetworkBorderGroup { get; set; }

    /// <summary>The type of zone.</summary>
    [Wire("zoneType")]
    public string ZoneType { get; set; }

    /// <summary>
    /// The name of the zone that handles some of the Local Zone or Wavelength Zone control plane operations, such as API calls.
    /// </summary>
    [Wire("parentZoneName")]
    public string ParentZoneName { get; set; }

    /// <summary>
    /// The ID of the zone that handles some of the Local Zone or Wavelength Zone control plane operations, such as API calls.
    /// </summary>
    [Wire("parentZoneId")]
    public string ParentZoneId { get; set; }

    /// <summary>The long name of the Availability Zone group, Local Zone group, or Wavelength Zone group.</summary>
    [Wire("groupLongName")]
    public string GroupLongName { get; set; }

    /// <summary>The geography information for the Availability Zone or Local Zone.</summary>
    [Wire("geographySet")]
    public List<AvailabilityZoneGeography> Geography { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The sub-geography information for the Availability Zone or Local Zone.</summary>
    [Wire("subGeographySet")]
    public List<AvailabilityZoneSubGeography> SubGeography { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The state of the Availability Zone, Local Zone, or Wavelength Zone.</summary>
    [Wire("zoneState")]
    public AvailabilityZoneState State { get; set; }
}
