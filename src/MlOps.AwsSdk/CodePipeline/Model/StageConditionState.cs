using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The state of a run of a condition for a stage.</summary>
public class StageConditionState
{
    /// <summary>Represents information about the latest run of a condition for a stage.</summary>
    [Wire("latestExecution")]
    public StageConditionsExecution LatestExecution { get; set; }

    /// <summary>The states of the conditions for a run of a condition for a stage.</summary>
    [Wire("conditionStates")]
    public List<ConditionState> ConditionStates { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
