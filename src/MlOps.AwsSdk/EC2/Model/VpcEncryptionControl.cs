using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the configuration and state of VPC encryption controls.</summary>
public class VpcEncryptionControl
{
    /// <summary>The ID of the VPC associated with the encryption control configuration.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>The ID of the VPC Encryption Control configuration.</summary>
    [Wire("vpcEncryptionControlId")]
    public string VpcEncryptionControlId { get; set; }

    /// <summary>The encryption mode for the VPC Encryption Control configuration.</summary>
    [Wire("mode")]
    public VpcEncryptionControlMode Mode { get; set; }

    /// <summary>The current state of the VPC Encryption Control configuration.</summary>
    [Wire("state")]
    public VpcEncryptionControlState State { get; set; }

    /// <summary>A message providing additional information about the encryption control state.</summary>
    [Wire("stateMessage")]
    public string StateMessage { get; set; }

    /// <summary>Information about resource exclusions for the VPC Encryption Control configuration.</summary>
    [Wire("resourceExclusions")]
    public VpcEncryptionControlExclusions ResourceExclusions { get; set; }

    /// <summary>The tags assigned to the VPC Encryption Control configuration.</summary>
    [Wire("tagSet")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
