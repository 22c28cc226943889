using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;

namespace MlOps.Access;

/// <summary>
/// What IAM's simulator says of an action and a resource. Keys that were missing, and what a boundary says, stand with the resource where one was given
/// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html).
/// </summary>
internal sealed record SimulatedCall
{
    /// <summary>The action.</summary>
    public required string Action { get; init; }

    /// <summary>The resource.</summary>
    public required string Resource { get; init; }

    /// <summary><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>The statements that decided; empty where none allows.</summary>
    public required ImmutableArray<Statement> Matched { get; init; }

    /// <summary>Condition keys that policies look at and the question did not have.</summary>
    public required ImmutableArray<string> MissingKeys { get; init; }

    /// <summary>Whether the organization's service control policies allow it; null where there is no organization.</summary>
    public bool? AllowedByOrganization { get; init; }

    /// <summary>Whether the permissions boundary allows it; null where there is none.</summary>
    public bool? AllowedByBoundary { get; init; }

    /// <summary>Whether the format of the resources stands in the place of them: <c>arn:aws:s3:::${BucketName}/${KeyName}</c>.</summary>
    public bool IsOfFormat => Resource.Contains("${", StringComparison.Ordinal);

    /// <summary>Reads a result: those of its resources where it has them, else its own.</summary>
    public static IEnumerable<SimulatedCall> Of(EvaluationResult result) =>
        result.ResourceSpecificResults is { Count: > 0 } specifics ? specifics.Select(specific => Of(result, specific)) : [Of(result, specific: null)];

    private static SimulatedCall Of(EvaluationResult result, ResourceSpecificResult? specific) => new()
    {
        Action = result.EvalActionName,
        Resource = specific?.EvalResourceName ?? result.EvalResourceName ?? "*",
        Decision = (specific?.EvalResourceDecision ?? result.EvalDecision).Value,
        Matched = [.. specific?.MatchedStatements ?? result.MatchedStatements ?? []],
        MissingKeys =
        [
            .. (specific?.MissingContextValues ?? []).Concat(specific is null || specific.EvalResourceName == result.EvalResourceName ? result.MissingContextValues ?? [] : [])
                .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
        ],
        AllowedByOrganization = result.OrganizationsDecisionDetail?.AllowedByOrganizations,
        AllowedByBoundary = (specific?.PermissionsBoundaryDecisionDetail ?? result.PermissionsBoundaryDecisionDetail)?.AllowedByPermissionsBoundary,
    };
}
