using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Decides whom statements of resources' policies name. Sources:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html.
/// </summary>
internal static class PrincipalMatcher
{
    /// <summary>How a statement names the caller.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="principal">The caller.</param>
    /// <param name="hasBoundary">Whether the caller has a permissions boundary.</param>
    public static PrincipalMatch Match(PolicyStatement statement, AuthorizationPrincipal principal, bool hasBoundary)
    {
        if (statement.NotPrincipals.Length == 0)
        {
            return Closest(statement.Principals, principal);
        }

        // "The NotPrincipal element with a Deny effect will always deny any IAM principal that has a permissions boundary policy attached, regardless of the
        // values specified in the NotPrincipal element."
        var isExcepted = Closest(statement.NotPrincipals, principal) != PrincipalMatch.None && !(hasBoundary && statement.Effect == PolicyEffect.Deny);
        return isExcepted ? PrincipalMatch.None : PrincipalMatch.Exact;
    }

    private static PrincipalMatch Closest(ImmutableArray<PolicyPrincipal> named, AuthorizationPrincipal principal)
    {
        var closest = PrincipalMatch.None;
        foreach (var one in named)
        {
            var match = Match(one, principal);
            closest = match > closest ? match : closest;
        }

        return closest;
    }

    // Permissions boundaries and session policies "do not limit permissions granted using the aws:PrincipalArn condition key with a wildcard(*) in the
    // Principal element": everybody is named as closely as can be.
    private static PrincipalMatch Match(PolicyPrincipal named, AuthorizationPrincipal principal) => named.Type switch
    {
        "*" => PrincipalMatch.Exact,
        "AWS" when named.Value == "*" => PrincipalMatch.Exact,
        _ when principal.IsAnonymous => PrincipalMatch.None,
        "AWS" when principal.IsService => PrincipalMatch.None,
        "AWS" when IsAccount(named.Value, principal.AccountId!) => principal.IsRoot ? PrincipalMatch.Exact : PrincipalMatch.Account,
        "AWS" when named.Value == principal.Arn => PrincipalMatch.Exact,
        "AWS" when named.Value == principal.RoleArn || named.Value == principal.UserArn => PrincipalMatch.Owner,
        "Service" or "Federated" when principal.IsService && named.Value == principal.Arn => PrincipalMatch.Exact,
        _ => PrincipalMatch.None,
    };

    private static bool IsAccount(string named, string accountId) =>
        named == accountId
        || (named.StartsWith("arn:", StringComparison.Ordinal) && named.EndsWith($":iam::{accountId}:root", StringComparison.Ordinal));
}
