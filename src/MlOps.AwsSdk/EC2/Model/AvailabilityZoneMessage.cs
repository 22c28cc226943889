using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a message about an Availability Zone, Local Zone, or Wavelength Zone.</summary>
public class AvailabilityZoneMessage
{
    /// <summary>The message about the Availability Zone, Local Zone, or Wavelength Zone.</summary>
    [Wire("message")]
    public string Message { get; set; }
}
