using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>ENA Express is compatible with both TCP and UDP transport protocols.</summary>
public class AttachmentEnaSrdUdpSpecification
{
    /// <summary>Indicates whether UDP traffic to and from the instance uses ENA Express.</summary>
    [Wire("enaSrdUdpEnabled")]
    public bool? EnaSrdUdpEnabled { get; set; }
}
