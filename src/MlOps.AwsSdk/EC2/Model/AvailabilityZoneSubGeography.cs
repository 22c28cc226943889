using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the sub-geography information for an Availability Zone or Local Zone.</summary>
public class AvailabilityZoneSubGeography
{
    /// <summary>The name of the sub-geography, for example, <c>Oregon.</c>.</summary>
    [Wire("name")]
    public string Name { get; set; }
}
