using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Contains docker server information.</summary>
public class DockerServer
{
    /// <summary>Information about the compute resources the docker server uses.</summary>
    [AWSProperty(Required = true)]
    [Wire("computeType")]
    public ComputeType ComputeType { get; set; }

    /// <summary>A list of one or more security groups IDs.</summary>
    [AWSProperty(Max = 5)]
    [Wire("securityGroupIds")]
    public List<string> SecurityGroupIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A DockerServerStatus object to use for this docker server.</summary>
    [Wire("status")]
    public DockerServerStatus Status { get; set; }
}
