using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The run of a condition.</summary>
public class ConditionExecution
{
    /// <summary>The status of the run for a condition.</summary>
    [Wire("status")]
    public ConditionExecutionStatus Status { get; set; }

    /// <summary>The summary of information about a run for a condition.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("summary")]
    public string Summary { get; set; }

    /// <summary>The last status change of the condition.</summary>
    [Wire("lastStatusChange")]
    public DateTime? LastStatusChange { get; set; }
}
