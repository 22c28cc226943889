using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the run of an action.</summary>
public class ActionExecution
{
    /// <summary>ID of the workflow action execution in the current stage.</summary>
    [Wire("actionExecutionId")]
    public string ActionExecutionId { get; set; }

    /// <summary>The status of the action, or for a completed action, the last status of the action.</summary>
    [Wire("status")]
    public ActionExecutionStatus Status { get; set; }

    /// <summary>A summary of the run of the action.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("summary")]
    public string Summary { get; set; }

    /// <summary>The last status change of the action.</summary>
    [Wire("lastStatusChange")]
    public DateTime? LastStatusChange { get; set; }

    /// <summary>The system-generated token used to identify a unique approval request.</summary>
    [Wire("token")]
    public string Token { get; set; }

    /// <summary>The ARN of the user who last changed the pipeline.</summary>
    [Wire("lastUpdatedBy")]
    public string LastUpdatedBy { get; set; }

    /// <summary>The external ID of the run of the action.</summary>
    [AWSProperty(Min = 1, Max = 1500)]
    [Wire("externalExecutionId")]
    public string ExternalExecutionId { get; set; }

    /// <summary>
    /// The URL of a resource external to Amazon Web Services that is used when running the action (for example, an external repository
    /// URL).
    /// </summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("externalExecutionUrl")]
    public string ExternalExecutionUrl { get; set; }

    /// <summary>A percentage of completeness of the action as it runs.</summary>
    [AWSProperty(Min = 0, Max = 100)]
    [Wire("percentComplete")]
    public int? PercentComplete { get; set; }

    /// <summary>The details of an error returned by a URL external to Amazon Web Services.</summary>
    [Wire("errorDetails")]
    public ErrorDetails ErrorDetails { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the log stream for the action compute.</summary>
    [AWSProperty(Min = 1, Max = 250)]
    [Wire("logStreamARN")]
    public string LogStreamARN { get; set; }
}
