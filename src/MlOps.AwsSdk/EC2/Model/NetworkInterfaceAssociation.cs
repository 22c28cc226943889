using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>
/// Describes association information for an Elastic IP address (IPv4 only), or a Carrier IP address (for a network interface which resides
/// in a subnet in a Wavelength Zone).
/// </summary>
public class NetworkInterfaceAssociation
{
    /// <summary>The allocation ID.</summary>
    [Wire("allocationId")]
    public string AllocationId { get; set; }

    /// <summary>The association ID.</summary>
    [Wire("associationId")]
    public string AssociationId { get; set; }

    /// <summary>The ID of the Elastic IP address owner.</summary>
    [Wire("ipOwnerId")]
    public string IpOwnerId { get; set; }

    /// <summary>The public DNS name.</summary>
    [Wire("publicDnsName")]
    public string PublicDnsName { get; set; }

    /// <summary>The address of the Elastic IP address bound to the network interface.</summary>
    [Wire("publicIp")]
    public string PublicIp { get; set; }

    /// <summary>The customer-owned IP address associated with the network interface.</summary>
    [Wire("customerOwnedIp")]
    public string CustomerOwnedIp { get; set; }

    /// <summary>The carrier IP address associated with the network interface.</summary>
    [Wire("carrierIp")]
    public string CarrierIp { get; set; }
}
