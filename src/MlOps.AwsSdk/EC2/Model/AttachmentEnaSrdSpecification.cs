using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>
/// ENA Express uses Amazon Web Services Scalable Reliable Datagram (SRD) technology to increase the maximum bandwidth used per stream and
/// minimize tail latency of network traffic between EC2 instances.
/// </summary>
public class AttachmentEnaSrdSpecification
{
    /// <summary>Indicates whether ENA Express is enabled for the network interface.</summary>
    [Wire("enaSrdEnabled")]
    public bool? EnaSrdEnabled { get; set; }

    /// <summary>Configures ENA Express for UDP network traffic.</summary>
    [Wire("enaSrdUdpSpecification")]
    public AttachmentEnaSrdUdpSpecification EnaSrdUdpSpecification { get; set; }
}
