using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>A VpcConfig object that specifies the VPC that this model has access to.</summary>
public class VpcConfig
{
    /// <summary>The VPC security group IDs, in the form <c>sg-xxxxxxxx</c>.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 5)]
    public List<string> SecurityGroupIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The ID of the subnets in the VPC to which you want to connect your training job or model.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 16)]
    public List<string> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
