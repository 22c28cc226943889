using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Reserved for future use.</summary>
public class BlockerDeclaration
{
    /// <summary>Reserved for future use.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>Reserved for future use.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public BlockerType Type { get; set; }
}
