using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the state of the stage.</summary>
public class StageState
{
    /// <summary>The name of the stage.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("stageName")]
    public string StageName { get; set; }

    /// <summary>Represents information about the run of a stage.</summary>
    [Wire("inboundExecution")]
    public StageExecution InboundExecution { get; set; }

    /// <summary>The inbound executions for a stage.</summary>
    [Wire("inboundExecutions")]
    public List<StageExecution> InboundExecutions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The state of the inbound transition, which is either enabled or disabled.</summary>
    [Wire("inboundTransitionState")]
    public TransitionState InboundTransitionState { get; set; }

    /// <summary>The state of the stage.</summary>
    [Wire("actionStates")]
    public List<ActionState> ActionStates { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Information about the latest execution in the stage, including its ID and status.</summary>
    [Wire("latestExecution")]
    public StageExecution LatestExecution { get; set; }

    /// <summary>The state of the entry conditions for a stage.</summary>
    [Wire("beforeEntryConditionState")]
    public StageConditionState BeforeEntryConditionState { get; set; }

    /// <summary>The state of the success conditions for a stage.</summary>
    [Wire("onSuccessConditionState")]
    public StageConditionState OnSuccessConditionState { get; set; }

    /// <summary>The state of the failure conditions for a stage.</summary>
    [Wire("onFailureConditionState")]
    public StageConditionState OnFailureConditionState { get; set; }

    /// <summary>He details of a specific automatic retry on stage failure, including the attempt number and trigger.</summary>
    [Wire("retryStageMetadata")]
    public RetryStageMetadata RetryStageMetadata { get; set; }
}
