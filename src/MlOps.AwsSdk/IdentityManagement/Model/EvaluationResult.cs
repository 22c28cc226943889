using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains the results of a simulation.</summary>
public class EvaluationResult
{
    /// <summary>The name of the API operation tested on the indicated resource.</summary>
    [AWSProperty(Required = true, Min = 3, Max = 128)]
    public string EvalActionName { get; set; }

    /// <summary>The ARN of the resource that the indicated API operation was tested on.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    public string EvalResourceName { get; set; }

    /// <summary>The result of the simulation.</summary>
    [AWSProperty(Required = true)]
    public PolicyEvaluationDecisionType EvalDecision { get; set; }

    /// <summary>A list of the statements in the input policies that determine the result for this scenario.</summary>
    public List<Statement> MatchedStatements { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// A list of context keys that are required by the included input policies but that were not provided by one of the input parameters.
    /// </summary>
    public List<string> MissingContextValues { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A structure that details how Organizations and its service control policies affect the results of the simulation.</summary>
    public OrganizationsDecisionDetail OrganizationsDecisionDetail { get; set; }

    /// <summary>
    /// Contains information about the effect that a permissions boundary has on a policy simulation when the boundary is applied to an IAM
    /// entity.
    /// </summary>
    public PermissionsBoundaryDecisionDetail PermissionsBoundaryDecisionDetail { get; set; }

    /// <summary>Additional details about the results of the cross-account evaluation decision.</summary>
    public Dictionary<string, string> EvalDecisionDetails { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The individual results of the simulation of the API operation specified in EvalActionName on each resource.</summary>
    public List<ResourceSpecificResult> ResourceSpecificResults { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
