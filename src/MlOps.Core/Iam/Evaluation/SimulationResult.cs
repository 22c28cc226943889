using System.Collections.Immutable;
using MlOps.Iam.Evaluation.Explanations;

namespace MlOps.Iam.Evaluation;

/// <summary>What becomes of a simulated call.</summary>
/// <param name="Explanation">The decision, and why.</param>
/// <param name="MissingKeys">Condition keys that policies look at for the call, and that it does not have.</param>
public sealed record SimulationResult(DecisionExplanation Explanation, ImmutableArray<string> MissingKeys)
{
    /// <summary>Whether the permissions boundary allows the call; null where there is none.</summary>
    public bool? AllowedByBoundary { get; init; }

    /// <summary>The decision.</summary>
    public AuthorizationDecision Decision => Explanation.Decision;

    /// <summary><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>.</summary>
    public string Word => Decision.IsAllowed ? "allowed" : Decision.IsExplicit ? "explicitDeny" : "implicitDeny";
}
