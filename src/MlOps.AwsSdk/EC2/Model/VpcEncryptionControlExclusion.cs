using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an exclusion configuration for VPC Encryption Control.</summary>
public class VpcEncryptionControlExclusion
{
    /// <summary>The current state of the exclusion configuration.</summary>
    [Wire("state")]
    public VpcEncryptionControlExclusionState State { get; set; }

    /// <summary>A message providing additional information about the exclusion state.</summary>
    [Wire("stateMessage")]
    public string StateMessage { get; set; }
}
