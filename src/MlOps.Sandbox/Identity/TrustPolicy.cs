using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Identity;

/// <summary>Who may assume a role, as its trust policy says.</summary>
internal static class TrustPolicy
{
    /// <summary>Whether a service of AWS may assume the role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="servicePrincipal">For example <c>cloudformation.amazonaws.com</c>.</param>
    /// <param name="accountId">The account that the service acts for.</param>
    public static bool Allows(LiveResource role, string servicePrincipal, string accountId)
    {
        var request = new AuthorizationRequest
        {
            Principal = new AuthorizationPrincipal { Arn = servicePrincipal },
            Action = "sts:AssumeRole",
            Resource = role.Properties.Text("Arn") ?? role.Id,
        }.With("aws:SourceAccount", accountId);
        return PolicyEvaluator.Evaluate(request, new PolicySet { Resource = Read(role) }).IsAllowed;
    }

    /// <summary>The trust policy of a role; a role without one lets nobody in.</summary>
    public static NamedPolicy Read(LiveResource role) =>
        new("trust policy", role.Properties["AssumeRolePolicyDocument"] is { } document ? PolicyDocument.Parse(document) : new PolicyDocument());
}
