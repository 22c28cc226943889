using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The interaction or event that started a pipeline execution.</summary>
public class ExecutionTrigger
{
    /// <summary>The type of change-detection method, command, or user interaction that started a pipeline execution.</summary>
    [Wire("triggerType")]
    public TriggerType TriggerType { get; set; }

    /// <summary>
    /// Detail related to the event that started a pipeline execution, such as the webhook ARN of the webhook that triggered the pipeline
    /// execution or the user ARN for a user-initiated <c>start-pipeline-execution</c> CLI command.
    /// </summary>
    [AWSProperty(Min = 0, Max = 1024)]
    [Wire("triggerDetail")]
    public string TriggerDetail { get; set; }
}
