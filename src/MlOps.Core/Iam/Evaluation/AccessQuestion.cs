using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>Whether some principal may do something, by policies that are at hand.</summary>
public sealed record AccessQuestion
{
    // AWS attaches it to every root, unit and account, and nobody can detach it:
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html.
    private static readonly NamedPolicy FullResourceAccess = new(
        "RCPFullAWSAccess", PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}"""));

    /// <summary>The action, for example <c>s3:GetObject</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The ARN of what is called; <c>*</c> for an action that takes no resource.</summary>
    public string Resource { get; init; } = "*";

    /// <summary>
    /// The ARN of who calls: a user, a role, a role's session, an account's root; null for a user of the resource's account whom nothing else is known of. The call has the keys
    /// that it tells, such as <c>aws:username</c>.
    /// </summary>
    public string? PrincipalArn { get; init; }

    /// <summary>Condition keys, whose case does not matter, and their values; they go before what the ARNs of principal and resource tell.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Context { get; init; } =
        ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Policies of the identity.</summary>
    public ImmutableArray<MlPolicy> Identity { get; init; } = [];

    /// <summary>The identity's permissions boundary; null where it has none.</summary>
    public MlPolicy? Boundary { get; init; }

    /// <summary>The policy of the resource; null where it has none.</summary>
    public MlPolicy? ResourcePolicy { get; init; }

    /// <summary>Service control policies, all of one level; empty outside of an organization.</summary>
    public ImmutableArray<MlPolicy> ServiceControl { get; init; } = [];

    /// <summary>Resource control policies, all of one level, besides <c>RCPFullAWSAccess</c>, which each level has; empty outside of an organization.</summary>
    public ImmutableArray<MlPolicy> ResourceControl { get; init; } = [];

    /// <summary>Answers it.</summary>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>: one of the policies is none; <c>PrincipalInvalid</c>: the principal's ARN is none.</exception>
    public MlPolicyDecision Answer()
    {
        var policies = Policies();
        var explanation = PolicyEvaluator.Explain(Request(), policies);
        var decision = explanation.Decision;
        return new MlPolicyDecision
        {
            Action = Action,
            Resource = Resource,
            Allowed = decision.IsAllowed,
            Decision = decision.IsAllowed ? "allowed" : decision.IsExplicit ? "explicitDeny" : "implicitDeny",
            Policy = decision.Policy?.Name,
            Statement = decision.Statement?.ToString(),
            Reason = string.Join(' ', new[] { explanation.Sentence, SessionRole.Hint(PrincipalArn, policies) }.OfType<string>()),
        };
    }

    private AuthorizationRequest Request()
    {
        var resourceAccount = Resource.Split(':', 6) is [_, _, _, _, { Length: 12 } account, _] ? account : null;
        var principal = Principal(PrincipalArn ?? $"arn:aws:iam::{resourceAccount ?? "000000000000"}:user/somebody");
        return new AuthorizationRequest
        {
            Principal = principal with { Alias = PrincipalArn is null ? "the identity" : null },
            Action = Action,
            Resource = Resource,
            ResourceAccountId = resourceAccount,
            Context = Keys(principal).SetItems(Context),
        };
    }

    // Nothing is known of somebody who was made up for the question.
    private ImmutableDictionary<string, ImmutableArray<string>> Keys(AuthorizationPrincipal principal) => PrincipalArn is null
        ? KnownKeys.OfResource(Resource, owner: null)
        : KnownKeys.OfPrincipal(principal).SetItems(KnownKeys.OfResource(Resource, principal.AccountId));

    private PolicySet Policies() => new()
    {
        Identity = [.. Identity.Select(Named)],
        Boundary = Boundary is null ? null : Named(Boundary),
        Resource = ResourcePolicy is null ? null : Named(ResourcePolicy),
        ServiceControl = ServiceControl.IsEmpty ? [] : [[.. ServiceControl.Select(Named)]],
        ResourceControl = ResourceControl.IsEmpty ? [] : [[FullResourceAccess, .. ResourceControl.Select(Named)]],
    };

    private static NamedPolicy Named(MlPolicy policy) => new(policy.Name, PolicyDocument.Parse(policy.Json));

    // A role stands for any session of it.
    private static AuthorizationPrincipal Principal(string arn) => arn.Split(':', 6) switch
    {
        ["arn", var partition, "iam", _, { Length: 12 } account, var resource] when resource.StartsWith("role/", StringComparison.Ordinal) => new AuthorizationPrincipal
        {
            Arn = $"arn:{partition}:sts::{account}:assumed-role/{resource[(resource.LastIndexOf('/') + 1)..]}/session",
            AccountId = account,
            RoleArn = arn,
        },
        ["arn", var partition, "sts", _, { Length: 12 } account, var resource] when resource.Split('/') is ["assumed-role", var role, _] =>
            new AuthorizationPrincipal { Arn = arn, AccountId = account, RoleArn = $"arn:{partition}:iam::{account}:role/{role}" },
        ["arn", _, "iam", _, { Length: 12 } account, var resource] => new AuthorizationPrincipal { Arn = arn, AccountId = account, IsRoot = resource == "root" },
        _ when arn.EndsWith(".amazonaws.com", StringComparison.Ordinal) => new AuthorizationPrincipal { Arn = arn },
        _ => throw new MlOpsException("PrincipalInvalid", MlErrorCategory.InvalidArgument, $"'{arn}' is no principal of IAM.")
        {
            Resource = arn,
            RecommendedAction = "Give the ARN of a user, role, role session or account root, or a service such as sagemaker.amazonaws.com.",
        },
    };
}
