using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Information about the state of the condition.</summary>
public class ConditionState
{
    /// <summary>The state of the latest run of the rule.</summary>
    [Wire("latestExecution")]
    public ConditionExecution LatestExecution { get; set; }

    /// <summary>The state of the rules for the condition.</summary>
    [Wire("ruleStates")]
    public List<RuleState> RuleStates { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
