namespace MlOps.Iam.Evaluation;

/// <summary>How a statement names the caller of a request.</summary>
internal enum PrincipalMatch
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>By the caller's account: the account's own policies decide on.</summary>
    Account,

    /// <summary>By the role of the caller's session, or as one of everybody.</summary>
    Role,

    /// <summary>By the user, the session or the service itself.</summary>
    Exact,
}

/// <summary>Decides whether statements speak of a request.</summary>
internal static class StatementMatcher
{
    /// <summary>Whether a statement speaks of the request's action and resource, and its conditions hold. Principals are not looked at.</summary>
    public static bool Matches(PolicyStatement statement, PolicyDocument policy, AuthorizationRequest request, bool ignoreResource = false)
    {
        Func<string, string?>? variable = policy.HasVariables ? name => Single(request, name) : null;
        return MatchesAction(statement, request.Action)
            && (ignoreResource || MatchesResource(statement, request.Resource, variable))
            && statement.Conditions.All(condition => ConditionMatcher.Holds(condition, request, variable));
    }

    /// <summary>How a statement of a resource's policy names the caller.</summary>
    public static PrincipalMatch MatchPrincipal(PolicyStatement statement, AuthorizationPrincipal principal)
    {
        if (statement.NotPrincipals.Length > 0)
        {
            return statement.NotPrincipals.Any(named => Match(named, principal) != PrincipalMatch.None) ? PrincipalMatch.None : PrincipalMatch.Role;
        }

        var best = PrincipalMatch.None;
        foreach (var named in statement.Principals)
        {
            var match = Match(named, principal);
            best = match > best ? match : best;
        }

        return best;
    }

    private static PrincipalMatch Match(PolicyPrincipal named, AuthorizationPrincipal principal) => named.Type switch
    {
        "*" => PrincipalMatch.Role,
        "AWS" when named.Value == "*" => PrincipalMatch.Role,
        "AWS" when principal.IsService => PrincipalMatch.None,
        "AWS" when named.Value == principal.Arn => PrincipalMatch.Exact,
        "AWS" when named.Value == principal.RoleArn => PrincipalMatch.Role,
        "AWS" when IsAccount(named.Value, principal.AccountId!) => principal.IsRoot ? PrincipalMatch.Exact : PrincipalMatch.Account,
        "Service" when principal.IsService && named.Value == principal.Arn => PrincipalMatch.Exact,
        "Federated" when named.Value == principal.Arn => PrincipalMatch.Exact,
        _ => PrincipalMatch.None,
    };

    private static bool IsAccount(string named, string accountId) =>
        named == accountId
        || (named.StartsWith("arn:", StringComparison.Ordinal) && named.EndsWith($":iam::{accountId}:root", StringComparison.Ordinal));

    private static bool MatchesAction(PolicyStatement statement, string action)
    {
        bool Fits(string pattern) => PolicyPattern.Read(pattern, variable: null).Matches(action, ignoreCase: true);
        return statement.NotActions.Length > 0 ? !statement.NotActions.Any(Fits) : statement.Actions.Any(Fits);
    }

    private static bool MatchesResource(PolicyStatement statement, string resource, Func<string, string?>? variable)
    {
        bool Fits(string pattern) => PolicyPattern.Read(pattern, variable).Matches(resource, ignoreCase: false);
        return statement.NotResources.Length > 0 ? !statement.NotResources.Any(Fits) : statement.Resources.Any(Fits);
    }

    private static string? Single(AuthorizationRequest request, string key) =>
        request.Context.TryGetValue(key, out var values) && values.Length == 1 ? values[0] : null;
}
