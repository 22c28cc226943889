using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Finds the condition keys that policies look at for a request and that it does not have, so that another value may turn the decision
/// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html, MissingContextValues).
/// </summary>
internal static class MissingKeys
{
    /// <summary>The keys of the conditions of statements about the request's action and resource, in order.</summary>
    /// <param name="request">The request.</param>
    /// <param name="policies">The policies of the identity, its boundary with them.</param>
    public static ImmutableArray<string> Of(AuthorizationRequest request, IEnumerable<NamedPolicy> policies) =>
    [
        .. policies
            .SelectMany(policy => CompiledPolicy.Of(policy.Document).Statements)
            .Where(statement => statement.MatchesAction(request) && statement.MatchesResource(request, isOfResource: false))
            .SelectMany(statement => statement.Source.Conditions)
            .Select(condition => condition.Key)
            .Where(key => !request.Context.ContainsKey(key))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
