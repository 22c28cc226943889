using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The conditions for making checks that, if met, succeed a stage.</summary>
public class SuccessConditions
{
    /// <summary>The conditions that are success conditions.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1)]
    [Wire("conditions")]
    public List<Condition> Conditions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
