using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation.Explanations;

/// <summary>Says why a call was decided as it was.</summary>
internal static class DecisionExplainer
{
    /// <summary>Explains a decision.</summary>
    /// <param name="decision">What becomes of the call.</param>
    /// <param name="request">The call.</param>
    /// <param name="policies">The policies that apply to it.</param>
    public static DecisionExplanation Explain(AuthorizationDecision decision, AuthorizationRequest request, PolicySet policies)
    {
        var nearest = decision.IsAllowed || decision.IsExplicit ? null : Nearest(decision, request, policies);
        return new DecisionExplanation(decision, nearest, ExplanationSentence.Of(decision, nearest, request, policies));
    }

    private static NearMiss? Nearest(AuthorizationDecision decision, AuthorizationRequest request, PolicySet policies) =>
    (
        from candidate in Candidates(decision, request, policies)
        from statement in CompiledPolicy.Of(candidate.Policy.Document).Statements
        where statement.Source.Effect == PolicyEffect.Allow && IsNear(statement, request)
        let mismatches = MismatchFinder.Find(statement, request, candidate.Kind is PolicyKind.Resource or PolicyKind.VpcEndpoint, policies.Boundary is not null)

        // A statement that names the caller's account allows nothing by itself, so it can match as a whole and yet not be the one that was missing.
        where mismatches.Length > 0
        orderby Distance(mismatches)
        select new NearMiss(candidate.Kind, candidate.Policy, statement.Source, mismatches)
    ).FirstOrDefault();

    // The policies any of which would have been enough to get past the point where the decision fell.
    private static IEnumerable<(PolicyKind Kind, NamedPolicy Policy)> Candidates(AuthorizationDecision decision, AuthorizationRequest request, PolicySet policies)
    {
        var deciding = decision.Kind switch
        {
            PolicyKind.Identity => policies.Identity,
            PolicyKind.Resource => Single(policies.Resource),
            PolicyKind.Boundary => Single(policies.Boundary),
            PolicyKind.Session => policies.Session,
            PolicyKind.ServiceControl => policies.ServiceControl[decision.Level!.Value],
            PolicyKind.ResourceControl => policies.ResourceControl[decision.Level!.Value],
            _ => Single(policies.VpcEndpoint),
        };
        var besides = decision.Kind == PolicyKind.Identity && request.IsInOneAccount ? Single(policies.Resource) : [];
        return [.. deciding.Select(policy => (decision.Kind, policy)), .. besides.Select(policy => (PolicyKind.Resource, policy))];
    }

    private static ImmutableArray<NamedPolicy> Single(NamedPolicy? policy) => policy is null ? [] : [policy];

    // What speaks of another service altogether is near to nothing.
    private static bool IsNear(CompiledStatement statement, AuthorizationRequest request) =>
        statement.MatchesAction(request)
        || statement.Source.Actions.Any(action => action.Split(':')[0].Equals(request.Action.Split(':')[0], StringComparison.OrdinalIgnoreCase));

    // The action says most about what a statement is for, then the resource, then whom it is for.
    private static int Distance(ImmutableArray<StatementMismatch> mismatches) => mismatches.Sum(mismatch => mismatch.Kind switch
    {
        MismatchKind.Action => 1000,
        MismatchKind.Resource => 100,
        MismatchKind.Principal => 50,
        _ => 1,
    });
}
