using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Decides whom statements of resources' policies name. Sources:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html, whose examples are in
/// https://github.com/awsdocs/iam-user-guide/blob/0491d91318eb7c358cca4dae81767c8d0f2eb326/doc_source/reference_policies_elements_notprincipal.md.
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

        var match = Closest(statement.NotPrincipals, principal);
        var isExcepted = statement.Effect == PolicyEffect.Deny ? !hasBoundary && IsExcepted(match, statement.NotPrincipals, principal) : match != PrincipalMatch.None;
        return isExcepted ? PrincipalMatch.None : PrincipalMatch.Exact;
    }

    // "The NotPrincipal element with a Deny effect will always deny any IAM principal that has a permissions boundary policy attached, regardless of the values specified in the
    // NotPrincipal element." And of a list of Bob and his account "all principals except the user named Bob" are denied, of one of a session, its role and its account all but the session: an
    // account or a role beside somebody of it is named only lest it is denied itself.
    private static bool IsExcepted(PrincipalMatch match, ImmutableArray<PolicyPrincipal> excepted, AuthorizationPrincipal principal) => match switch
    {
        PrincipalMatch.None => false,
        PrincipalMatch.Account => !excepted.Any(one => one.Type == "AWS" && !IsAccount(one.Value, principal.AccountId!) && one.Value.Split(':', 6) is [_, _, _, _, var account, _] && account == principal.AccountId),
        PrincipalMatch.Owner => principal.RoleArn is null || !excepted.Any(one => one.Type == "AWS" && one.Value.StartsWith(principal.Arn[..(principal.Arn.LastIndexOf('/') + 1)], StringComparison.Ordinal)),
        _ => true,
    };

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
