using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The conditions for making checks for entry to a stage.</summary>
public class BeforeEntryConditions
{
    /// <summary>The conditions that are configured as entry conditions.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1)]
    [Wire("conditions")]
    public List<Condition> Conditions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
