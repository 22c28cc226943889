using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Prefixes of the subnet IP.</summary>
public class SubnetIpPrefixes
{
    /// <summary>ID of the subnet.</summary>
    [Wire("subnetId")]
    public string SubnetId { get; set; }

    /// <summary>Array of SubnetIpPrefixes objects.</summary>
    [Wire("ipPrefixSet")]
    public List<string> IpPrefixes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
