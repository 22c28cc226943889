using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a VPC endpoint service.</summary>
public class ServiceDetail
{
    /// <summary>The name of the service.</summary>
    [Wire("serviceName")]
    public string ServiceName { get; set; }

    /// <summary>The ID of the endpoint service.</summary>
    [Wire("serviceId")]
    public string ServiceId { get; set; }

    /// <summary>The type of service.</summary>
    [Wire("serviceType")]
    public List<ServiceTypeDetail> ServiceType { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Region where the service is hosted.</summary>
    [Wire("serviceRegion")]
    public string ServiceRegion { get; set; }

    /// <summary>The IDs of the Availability Zones in which the service is available.</summary>
    [Wire("availabilityZoneIdSet")]
    public List<string> AvailabilityZoneIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Availability Zones in which the service is available.</summary>
    [Wire("availabilityZoneSet")]
    public List<string> AvailabilityZones { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Amazon Web Services account ID of the service owner.</summary>
    [Wire("owner")]
    public string Owner { get; set; }

    /// <summary>The DNS names for the service.</summary>
    [Wire("baseEndpointDnsNameSet")]
    public List<string> BaseEndpointDnsNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The private DNS name for the service.</summary>
    [Wire("privateDnsName")]
    public string PrivateDnsName { get; set; }

    /// <summary>The private DNS names assigned to the VPC endpoint service.</summary>
    [Wire("privateDnsNameSet")]
    public List<PrivateDnsDetails> PrivateDnsNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Indicates whether the service supports endpoint policies.</summary>
    [Wire("vpcEndpointPolicySupported")]
    public bool? VpcEndpointPolicySupported { get; set; }

    /// <summary>Indicates whether VPC endpoint connection requests to the service must be accepted by the service owner.</summary>
    [Wire("acceptanceRequired")]
    public bool? AcceptanceRequired { get; set; }

    /// <summary>Indicates whether the service manages its VPC endpoints.</summary>
    [Wire("managesVpcEndpoints")]
    public bool? ManagesVpcEndpoints { get; set; }

    /// <summary>The payer responsibility.</summary>
    [Wire("payerResponsibility")]
    public PayerResponsibility PayerResponsibility { get; set; }

    /// <summary>The tags assigned to the service.</summary>
    [Wire("tagSet")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The verification state of the VPC endpoint service.</summary>
    [Wire("privateDnsNameVerificationState")]
    public DnsNameState PrivateDnsNameVerificationState { get; set; }

    /// <summary>The supported IP address types.</summary>
    [Wire("supportedIpAddressTypeSet")]
    public List<string> SupportedIpAddressTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
