using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains the result of the simulation of a single API operation call on a single resource.</summary>
public class ResourceSpecificResult
{
    /// <summary>The name of the simulated resource, in Amazon Resource Name (ARN) format.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string EvalResourceName { get; set; }

    /// <summary>The result of the simulation of the simulated API operation on the resource specified in <c>EvalResourceName</c>.</summary>
    [AWSProperty(Required = true)]
    public PolicyEvaluationDecisionType EvalResourceDecision { get; set; }

    /// <summary>A list of the statements in the input policies that determine the result for this part of the simulation.</summary>
    public List<Statement> MatchedStatements { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// A list of context keys that are required by the included input policies but that were not provided by one of the input parameters.
    /// </summary>
    public List<string> MissingContextValues { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Additional details about the results of the evaluation decision on a single resource.</summary>
    public Dictionary<string, string> EvalDecisionDetails { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// Contains information about the effect that a permissions boundary has on a policy simulation when that boundary is applied to an IAM
    /// entity.
    /// </summary>
    public PermissionsBoundaryDecisionDetail PermissionsBoundaryDecisionDetail { get; set; }
}
