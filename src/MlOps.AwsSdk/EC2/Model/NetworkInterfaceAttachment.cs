using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a network interface attachment.</summary>
public class NetworkInterfaceAttachment
{
    /// <summary>The timestamp indicating when the attachment initiated.</summary>
    [Wire("attachTime")]
    public DateTime? AttachTime { get; set; }

    /// <summary>The ID of the network interface attachment.</summary>
    [Wire("attachmentId")]
    public string AttachmentId { get; set; }

    /// <summary>Indicates whether the network interface is deleted when the instance is terminated.</summary>
    [Wire("deleteOnTermination")]
    public bool? DeleteOnTermination { get; set; }

    /// <summary>The device index of the network interface attachment on the instance.</summary>
    [Wire("deviceIndex")]
    public int? DeviceIndex { get; set; }

    /// <summary>The index of the network card.</summary>
    [Wire("networkCardIndex")]
    public int? NetworkCardIndex { get; set; }

    /// <summary>The ID of the instance.</summary>
    [Wire("instanceId")]
    public string InstanceId { get; set; }

    /// <summary>The Amazon Web Services account ID of the owner of the instance.</summary>
    [Wire("instanceOwnerId")]
    public string InstanceOwnerId { get; set; }

    /// <summary>The attachment state.</summary>
    [Wire("status")]
    public AttachmentStatus Status { get; set; }

    /// <summary>Configures ENA Express for the network interface that this action attaches to the instance.</summary>
    [Wire("enaSrdSpecification")]
    public AttachmentEnaSrdSpecification EnaSrdSpecification { get; set; }

    /// <summary>The number of ENA queues created with the instance.</summary>
    [Wire("enaQueueCount")]
    public int? EnaQueueCount { get; set; }
}
