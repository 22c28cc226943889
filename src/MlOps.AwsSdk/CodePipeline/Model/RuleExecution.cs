using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>
/// Represents information about each time a rule is run as part of the pipeline execution for a pipeline configured with conditions.
/// </summary>
public class RuleExecution
{
    /// <summary>The execution ID for the run of the rule.</summary>
    [AWSProperty(Min = 1, Max = 200)]
    [Wire("ruleExecutionId")]
    public string RuleExecutionId { get; set; }

    /// <summary>The status of the run of the rule, such as FAILED.</summary>
    [Wire("status")]
    public RuleExecutionStatus Status { get; set; }

    /// <summary>A summary of the run of the rule.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("summary")]
    public string Summary { get; set; }

    /// <summary>The last status change of the rule.</summary>
    [Wire("lastStatusChange")]
    public DateTime? LastStatusChange { get; set; }

    /// <summary>The system-generated token used to identify a unique request.</summary>
    [AWSProperty(Min = 1, Max = 200)]
    [Wire("token")]
    public string Token { get; set; }

    /// <summary>The ARN of the user who last changed the rule.</summary>
    [Wire("lastUpdatedBy")]
    public string LastUpdatedBy { get; set; }

    /// <summary>The external ID of the run of the rule.</summary>
    [AWSProperty(Min = 1, Max = 1500)]
    [Wire("externalExecutionId")]
    public string ExternalExecutionId { get; set; }

    /// <summary>
    /// The URL of a resource external to Amazon Web Services that is used when running the rule (for example, an external repository URL).
    /// </summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("externalExecutionUrl")]
    public string ExternalExecutionUrl { get; set; }

    /// <summary>Represents information about an error in CodePipeline.</summary>
    [Wire("errorDetails")]
    public ErrorDetails ErrorDetails { get; set; }
}
