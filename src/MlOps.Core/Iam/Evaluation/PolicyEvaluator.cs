using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Decides calls as AWS does: a denial anywhere wins; control policies, boundary and session must allow; the identity's policies or the
/// resource's policy must allow, and both across accounts.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html.
/// </summary>
public static class PolicyEvaluator
{
    private sealed record Finding(NamedPolicy Policy, PolicyStatement Statement);

    /// <summary>Decides a call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="policies">The policies that have a say in it.</param>
    public static AuthorizationDecision Evaluate(AuthorizationRequest request, PolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policies);
        return Denial(request, policies)
            ?? MissingControl(PolicyKind.ResourceControl, policies.ResourceControl, request)
            ?? MissingControl(PolicyKind.ServiceControl, request.Principal.IsService ? [] : policies.ServiceControl, request)
            ?? Allowance(request, policies);
    }

    private static AuthorizationDecision? Denial(AuthorizationRequest request, PolicySet policies)
    {
        var isService = request.Principal.IsService;
        return Denial(PolicyKind.ResourceControl, policies.ResourceControl.SelectMany(level => level), request)
            ?? Denial(PolicyKind.ServiceControl, isService ? [] : policies.ServiceControl.SelectMany(level => level), request)
            ?? ResourceDenial(policies.Resource, request)
            ?? Denial(PolicyKind.Identity, policies.Identity, request)
            ?? Denial(PolicyKind.Boundary, policies.Boundary is { } boundary ? [boundary] : [], request)
            ?? Denial(PolicyKind.Session, policies.Session, request);
    }

    private static AuthorizationDecision? Denial(PolicyKind kind, IEnumerable<NamedPolicy> policies, AuthorizationRequest request) =>
        Find(policies, PolicyEffect.Deny, request) is { } found ? Decide(false, kind, found) : null;

    private static AuthorizationDecision? ResourceDenial(NamedPolicy? policy, AuthorizationRequest request) =>
        policy is not null && FindInResource(policy, PolicyEffect.Deny, request) is (var found, not PrincipalMatch.None)
            ? Decide(false, PolicyKind.Resource, found)
            : null;

    private static AuthorizationDecision? MissingControl(PolicyKind kind, ImmutableArray<ImmutableArray<NamedPolicy>> levels, AuthorizationRequest request) =>
        levels.Any(level => Find(level, PolicyEffect.Allow, request) is null) ? Missing(kind) : null;

    private static AuthorizationDecision Allowance(AuthorizationRequest request, PolicySet policies)
    {
        var (byResource, match) = policies.Resource is { } policy ? FindInResource(policy, PolicyEffect.Allow, request) : (null, PrincipalMatch.None);
        if (request.Principal.IsService)
        {
            return byResource is null ? Missing(PolicyKind.Resource) : Decide(true, PolicyKind.Resource, byResource);
        }

        var isSameAccount = request.ResourceAccountId is null || request.ResourceAccountId == request.Principal.AccountId;
        if ((!isSameAccount || policies.ResourcePolicyIsRequired) && match == PrincipalMatch.None)
        {
            return Missing(PolicyKind.Resource);
        }

        // Whoever a policy of the same account names itself needs no other policy; a role that it names stays inside its limits.
        if (isSameAccount && match == PrincipalMatch.Exact)
        {
            return Decide(true, PolicyKind.Resource, byResource!);
        }

        var byIdentity = request.Principal.IsRoot ? null : Find(policies.Identity, PolicyEffect.Allow, request);
        var isGranted = byIdentity is not null || request.Principal.IsRoot || (isSameAccount && match == PrincipalMatch.Role);
        if (!isGranted)
        {
            return Missing(PolicyKind.Identity);
        }

        return Limit(PolicyKind.Boundary, policies.Boundary is { } boundary ? [boundary] : [], request)
            ?? Limit(PolicyKind.Session, policies.Session, request)
            ?? (byIdentity is null && byResource is not null
                ? Decide(true, PolicyKind.Resource, byResource)
                : new AuthorizationDecision { IsAllowed = true, Kind = PolicyKind.Identity, Policy = byIdentity?.Policy, Statement = byIdentity?.Statement });
    }

    private static AuthorizationDecision? Limit(PolicyKind kind, ImmutableArray<NamedPolicy> policies, AuthorizationRequest request) =>
        policies.Length > 0 && Find(policies, PolicyEffect.Allow, request) is null ? Missing(kind) : null;

    private static Finding? Find(IEnumerable<NamedPolicy> policies, PolicyEffect effect, AuthorizationRequest request)
    {
        foreach (var policy in policies)
        {
            foreach (var statement in policy.Document.Statements)
            {
                if (statement.Effect == effect && StatementMatcher.Matches(statement, policy.Document, request))
                {
                    return new Finding(policy, statement);
                }
            }
        }

        return null;
    }

    private static (Finding? Found, PrincipalMatch Match) FindInResource(NamedPolicy policy, PolicyEffect effect, AuthorizationRequest request)
    {
        Finding? best = null;
        var bestMatch = PrincipalMatch.None;
        foreach (var statement in policy.Document.Statements)
        {
            var match = statement.Effect == effect ? StatementMatcher.MatchPrincipal(statement, request.Principal) : PrincipalMatch.None;

            // A trust policy has no resource: it speaks of its role.
            var hasResource = statement.Resources.Length > 0 || statement.NotResources.Length > 0;
            if (match > bestMatch && StatementMatcher.Matches(statement, policy.Document, request, ignoreResource: !hasResource))
            {
                best = new Finding(policy, statement);
                bestMatch = match;
            }
        }

        return (best, bestMatch);
    }

    private static AuthorizationDecision Decide(bool isAllowed, PolicyKind kind, Finding? found) => new()
    {
        IsAllowed = isAllowed,
        IsExplicit = !isAllowed,
        Kind = kind,
        Policy = found?.Policy,
        Statement = found?.Statement,
    };

    private static AuthorizationDecision Missing(PolicyKind kind) => new() { IsAllowed = false, Kind = kind };
}
