using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>Looks for statements that speak of a request.</summary>
internal static class PolicySearch
{
    /// <summary>The first statement of an effect in policies that name nobody, because they belong to whom they are for; null where there is none.</summary>
    public static StatementFinding? Find(ImmutableArray<NamedPolicy> policies, PolicyEffect effect, AuthorizationRequest request)
    {
        foreach (var policy in policies)
        {
            if (Find(policy, effect, request) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The same in one policy; null where there is no policy too.</summary>
    public static StatementFinding? Find(NamedPolicy? policy, PolicyEffect effect, AuthorizationRequest request)
    {
        if (policy is null)
        {
            return null;
        }

        foreach (var statement in CompiledPolicy.Of(policy.Document).Statements)
        {
            if (statement.Source.Effect == effect && statement.Matches(request, isOfResource: false))
            {
                return new StatementFinding(policy, statement.Source, PrincipalMatch.Exact);
            }
        }

        return null;
    }

    /// <summary>The statement of a resource's policy that names the caller most closely; null where none does.</summary>
    /// <param name="policy">The policy; null where the resource has none.</param>
    /// <param name="effect">The effect looked for.</param>
    /// <param name="request">The request.</param>
    /// <param name="hasBoundary">Whether the caller has a permissions boundary.</param>
    public static StatementFinding? FindNamed(NamedPolicy? policy, PolicyEffect effect, AuthorizationRequest request, bool hasBoundary)
    {
        StatementFinding? closest = null;
        if (policy is null)
        {
            return closest;
        }

        foreach (var statement in CompiledPolicy.Of(policy.Document).Statements)
        {
            if (statement.Source.Effect != effect || !statement.MatchesAction(request))
            {
                continue;
            }

            var match = PrincipalMatcher.Match(statement.Source, request.Principal, hasBoundary);
            if (match > (closest?.Match ?? PrincipalMatch.None) && statement.Matches(request, isOfResource: true))
            {
                closest = new StatementFinding(policy, statement.Source, match);
            }
        }

        return closest;
    }
}
