using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the VPC configuration that CodeBuild accesses.</summary>
public class VpcConfig
{
    /// <summary>The ID of the Amazon VPC.</summary>
    [AWSProperty(Min = 1)]
    [Wire("vpcId")]
    public string VpcId { get; set; }

    /// <summary>A list of one or more subnet IDs in your Amazon VPC.</summary>
    [AWSProperty(Max = 16)]
    [Wire("subnets")]
    public List<string> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of one or more security groups IDs in your Amazon VPC.</summary>
    [AWSProperty(Max = 5)]
    [Wire("securityGroupIds")]
    public List<string> SecurityGroupIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
