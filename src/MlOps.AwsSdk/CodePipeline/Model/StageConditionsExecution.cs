using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the run of a condition for a stage.</summary>
public class StageConditionsExecution
{
    /// <summary>The status of a run of a condition for a stage.</summary>
    [Wire("status")]
    public ConditionExecutionStatus Status { get; set; }

    /// <summary>A summary of the run of the condition for a stage.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("summary")]
    public string Summary { get; set; }
}
