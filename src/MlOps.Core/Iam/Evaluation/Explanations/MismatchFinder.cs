using System.Collections.Immutable;
using MlOps.Iam.Evaluation.Conditions;

namespace MlOps.Iam.Evaluation.Explanations;

/// <summary>Finds out in which parts a statement does not speak of a request.</summary>
internal static class MismatchFinder
{
    /// <summary>The parts, in the order of the policy language; none where the statement speaks of the request.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="request">The request.</param>
    /// <param name="namesPrincipals">Whether it is of a policy that names principals.</param>
    /// <param name="hasBoundary">Whether the caller has a permissions boundary.</param>
    public static ImmutableArray<StatementMismatch> Find(CompiledStatement statement, AuthorizationRequest request, bool namesPrincipals, bool hasBoundary) =>
    [
        .. namesPrincipals && PrincipalMatcher.Match(statement.Source, request.Principal, hasBoundary) == PrincipalMatch.None
            ? [OfPrincipal(statement.Source, request)]
            : Array.Empty<StatementMismatch>(),
        .. statement.MatchesAction(request) ? Array.Empty<StatementMismatch>() : [OfAction(statement.Source, request)],
        .. statement.MatchesResource(request, namesPrincipals) ? Array.Empty<StatementMismatch>() : [OfResource(statement, request)],
        .. statement.Conditions.Where(condition => !condition.Holds(request)).Select(condition => OfCondition(condition, request)),
    ];

    private static StatementMismatch OfPrincipal(PolicyStatement statement, AuthorizationRequest request) => new()
    {
        Kind = MismatchKind.Principal,
        Element = statement.NotPrincipals.Length > 0 ? "NotPrincipal" : "Principal",
        Wanted = [.. (statement.NotPrincipals.Length > 0 ? statement.NotPrincipals : statement.Principals).Select(named => named.Value)],
        Actual = [request.Principal.Alias ?? request.Principal.Arn],
    };

    private static StatementMismatch OfAction(PolicyStatement statement, AuthorizationRequest request) => new()
    {
        Kind = MismatchKind.Action,
        Element = statement.NotActions.Length > 0 ? "NotAction" : "Action",
        Wanted = statement.NotActions.Length > 0 ? statement.NotActions : statement.Actions,
        Actual = [request.Action],
    };

    private static StatementMismatch OfResource(CompiledStatement statement, AuthorizationRequest request) => new()
    {
        Kind = MismatchKind.Resource,
        Element = statement.Source.NotResources.Length > 0 ? "NotResource" : "Resource",
        Wanted = [.. statement.Resources.Select(pattern => pattern.TextFor(request)).OrderByDescending(text => Likeness(text, request.Resource))],
        Actual = [request.Resource],
        Unresolved = Distinct(statement.Resources.SelectMany(pattern => pattern.UnresolvedFor(request))),
    };

    private static StatementMismatch OfCondition(CompiledCondition condition, AuthorizationRequest request) => new()
    {
        Kind = MismatchKind.Condition,
        Element = condition.Source.Operator,
        Key = condition.Source.Key,
        Wanted = condition.WantedBy(request),
        Actual = request.ValuesOf(condition.Source.Key),
        Unresolved = Distinct(condition.UnresolvedFor(request)),
    };

    private static ImmutableArray<string> Distinct(IEnumerable<string> keys) => [.. keys.Distinct(StringComparer.OrdinalIgnoreCase)];

    // How far two texts are the same: ARNs differ most in their ends.
    private static int Likeness(string left, string right) => left.AsSpan().CommonPrefixLength(right);
}
