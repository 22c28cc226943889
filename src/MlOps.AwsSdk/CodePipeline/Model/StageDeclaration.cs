using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about a stage and its definition.</summary>
public class StageDeclaration
{
    /// <summary>The name of the stage.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>Reserved for future use.</summary>
    [Wire("blockers")]
    public List<BlockerDeclaration> Blockers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The actions included in a stage.</summary>
    [AWSProperty(Required = true)]
    [Wire("actions")]
    public List<ActionDeclaration> Actions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The method to use when a stage has not completed successfully.</summary>
    [Wire("onFailure")]
    public FailureConditions OnFailure { get; set; }

    /// <summary>The method to use when a stage has succeeded.</summary>
    [Wire("onSuccess")]
    public SuccessConditions OnSuccess { get; set; }

    /// <summary>The method to use when a stage allows entry.</summary>
    [Wire("beforeEntry")]
    public BeforeEntryConditions BeforeEntry { get; set; }
}
