using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The condition for the stage.</summary>
public class Condition
{
    /// <summary>The action to be done when the condition is met.</summary>
    [Wire("result")]
    public Result Result { get; set; }

    /// <summary>The rules that make up the condition.</summary>
    [AWSProperty(Min = 1, Max = 5)]
    [Wire("rules")]
    public List<RuleDeclaration> Rules { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
