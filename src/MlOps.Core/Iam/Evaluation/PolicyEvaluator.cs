using System.Collections.Immutable;
using MlOps.Iam.Evaluation.Explanations;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Decides calls as AWS does: a denial anywhere wins; control policies and the VPC endpoint must allow; the identity's policies, within boundary and session
/// policies, or the resource's policy must allow, and both across accounts. Sources:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html; docs/policy-evaluation.md has the whole.
/// </summary>
public static class PolicyEvaluator
{
    // "No permissions are required to perform this operation. If an administrator attaches a policy to your identity that explicitly denies access to the
    // sts:GetCallerIdentity action, you can still perform this operation": https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html.
    private const string ActionOfEverybody = "sts:GetCallerIdentity";

    /// <summary>Decides a call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="policies">The policies that have a say in it.</param>
    public static AuthorizationDecision Evaluate(AuthorizationRequest request, PolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policies);
        var applicable = Applicable(request, policies);
        return Denial(request, applicable)
            ?? MissingControl(PolicyKind.ResourceControl, applicable.ResourceControl, request)
            ?? MissingControl(PolicyKind.ServiceControl, applicable.ServiceControl, request)
            ?? MissingEndpoint(request, applicable)
            ?? Allowance(request, applicable);
    }

    /// <summary>Decides a call and says why: which statement decided, or which one came nearest to allowing the call and what kept it from that.</summary>
    /// <param name="request">The call.</param>
    /// <param name="policies">The policies that have a say in it.</param>
    public static DecisionExplanation Explain(AuthorizationRequest request, PolicySet policies)
    {
        var decision = Evaluate(request, policies);
        return DecisionExplainer.Explain(decision, request, Applicable(request, policies));
    }

    // An account's policies limit its own users and roles, not services and strangers; nothing that the organization says limits a service-linked role, and nothing
    // that anybody says of callers keeps them from asking who they are.
    private static PolicySet Applicable(AuthorizationRequest request, PolicySet policies)
    {
        if (NeedsNoPermission(request))
        {
            return new PolicySet { VpcEndpoint = policies.VpcEndpoint };
        }

        var principal = request.Principal;
        var isFreeOfServiceControl = policies.ServiceControl.Length > 0 && (principal.AccountId is null || principal.IsServiceLinkedRole);
        var isFreeOfResourceControl = policies.ResourceControl.Length > 0 && (principal.IsServiceLinkedRole || !ResourceControlScope.Has(request.Action));
        if (!isFreeOfServiceControl && !isFreeOfResourceControl)
        {
            return policies;
        }

        return policies with
        {
            ServiceControl = isFreeOfServiceControl ? [] : policies.ServiceControl,
            ResourceControl = isFreeOfResourceControl ? [] : policies.ResourceControl,
        };
    }

    private static bool NeedsNoPermission(AuthorizationRequest request) =>
        !request.Principal.IsAnonymous && request.Action.Equals(ActionOfEverybody, StringComparison.OrdinalIgnoreCase);

    private static AuthorizationDecision? Denial(AuthorizationRequest request, PolicySet policies)
    {
        var hasBoundary = policies.Boundary is not null;
        return ControlDenial(PolicyKind.ResourceControl, policies.ResourceControl, request)
            ?? ControlDenial(PolicyKind.ServiceControl, policies.ServiceControl, request)
            ?? Denied(PolicyKind.VpcEndpoint, PolicySearch.FindNamed(policies.VpcEndpoint, PolicyEffect.Deny, request, hasBoundary))
            ?? Denied(PolicyKind.Resource, PolicySearch.FindNamed(policies.Resource, PolicyEffect.Deny, request, hasBoundary))
            ?? Denied(PolicyKind.Identity, PolicySearch.Find(policies.Identity, PolicyEffect.Deny, request))
            ?? Denied(PolicyKind.Boundary, PolicySearch.Find(policies.Boundary, PolicyEffect.Deny, request))
            ?? Denied(PolicyKind.Session, PolicySearch.Find(policies.Session, PolicyEffect.Deny, request));
    }

    private static AuthorizationDecision? ControlDenial(PolicyKind kind, ImmutableArray<ImmutableArray<NamedPolicy>> levels, AuthorizationRequest request)
    {
        for (var level = 0; level < levels.Length; level++)
        {
            if (PolicySearch.Find(levels[level], PolicyEffect.Deny, request) is { } found)
            {
                return Decided(false, kind, found) with { Level = level };
            }
        }

        return null;
    }

    private static AuthorizationDecision? MissingControl(PolicyKind kind, ImmutableArray<ImmutableArray<NamedPolicy>> levels, AuthorizationRequest request)
    {
        for (var level = 0; level < levels.Length; level++)
        {
            if (PolicySearch.Find(levels[level], PolicyEffect.Allow, request) is null)
            {
                return Missing(kind) with { Level = level };
            }
        }

        return null;
    }

    private static AuthorizationDecision? MissingEndpoint(AuthorizationRequest request, PolicySet policies) =>
        policies.VpcEndpoint is not null && PolicySearch.FindNamed(policies.VpcEndpoint, PolicyEffect.Allow, request, policies.Boundary is not null) is null
            ? Missing(PolicyKind.VpcEndpoint)
            : null;

    private static AuthorizationDecision Allowance(AuthorizationRequest request, PolicySet policies)
    {
        if (NeedsNoPermission(request))
        {
            return Allowed(PolicyKind.Identity, found: null);
        }

        var byResource = PolicySearch.FindNamed(policies.Resource, PolicyEffect.Allow, request, hasBoundary: policies.Boundary is not null);
        if (request.Principal.AccountId is null)
        {
            return byResource is null ? Missing(PolicyKind.Resource) : Allowed(PolicyKind.Resource, byResource);
        }

        if (byResource is null && (!request.IsInOneAccount || IsClosed(request, policies)))
        {
            return Missing(PolicyKind.Resource);
        }

        // Whoever a policy of the same account names itself needs no other policy; whose role or user it names stays inside the limits.
        return request.IsInOneAccount && byResource is { Match: PrincipalMatch.Exact }
            ? Allowed(PolicyKind.Resource, byResource)
            : AllowanceWithinLimits(request, policies, byResource);
    }

    private static bool IsClosed(AuthorizationRequest request, PolicySet policies) => policies.Resource is not null && OwnPolicy.NameFor(request) is not null;

    private static AuthorizationDecision AllowanceWithinLimits(AuthorizationRequest request, PolicySet policies, StatementFinding? byResource)
    {
        var isGrantedByResource = request.IsInOneAccount && byResource is { Match: PrincipalMatch.Owner };
        var byIdentity = request.Principal.IsRoot ? null : PolicySearch.Find(policies.Identity, PolicyEffect.Allow, request);
        if (byIdentity is null && !request.Principal.IsRoot && !isGrantedByResource)
        {
            return Missing(PolicyKind.Identity);
        }

        if (policies.Boundary is not null && PolicySearch.Find(policies.Boundary, PolicyEffect.Allow, request) is null)
        {
            return Missing(PolicyKind.Boundary);
        }

        // A federated user's session without a policy is allowed nothing; a role's is allowed what the role is.
        var isLimitedBySession = policies.Session.Length > 0 || request.Principal.UserArn is not null;
        if (isLimitedBySession && PolicySearch.Find(policies.Session, PolicyEffect.Allow, request) is null)
        {
            return Missing(PolicyKind.Session);
        }

        return byIdentity is null && isGrantedByResource ? Allowed(PolicyKind.Resource, byResource) : Allowed(PolicyKind.Identity, byIdentity);
    }

    private static AuthorizationDecision? Denied(PolicyKind kind, StatementFinding? found) => found is null ? null : Decided(false, kind, found);

    private static AuthorizationDecision Allowed(PolicyKind kind, StatementFinding? found) => Decided(true, kind, found);

    private static AuthorizationDecision Decided(bool isAllowed, PolicyKind kind, StatementFinding? found) => new()
    {
        IsAllowed = isAllowed,
        IsExplicit = !isAllowed,
        Kind = kind,
        Policy = found?.Policy,
        Statement = found?.Statement,
    };

    private static AuthorizationDecision Missing(PolicyKind kind) => new() { IsAllowed = false, Kind = kind };
}
