namespace MlOps.Iam.Linting;

/// <summary>
/// Checks whom a role trusts (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html and
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class TrustCheck(PolicyScope scope)
{
    private const string GitHub = "token.actions.githubusercontent.com";
    private const string RolesAnywhere = "rolesanywhere.amazonaws.com";

    private static readonly string[] RolesAnywhereActions = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"];

    public IEnumerable<Fault> Run() => scope.Type == PolicyType.Trust ? scope.Statements.SelectMany(Check) : [];

    private static IEnumerable<Fault> Check(LintedStatement statement) =>
    [
        .. statement.Has("NotPrincipal") ? [Fault.Error("UnsupportedElement", statement.At("NotPrincipal"), "The trust policy of a role takes no 'NotPrincipal'.", "Name in 'Principal' who may assume the role.")] : Array.Empty<Fault>(),
        .. statement.Principals.SelectMany(principal => CheckAction(statement, principal)),
        .. statement.Allows ? statement.Principals.SelectMany(principal => CheckPrincipal(statement, principal)) : [],
    ];

    private static IEnumerable<Fault> CheckPrincipal(LintedStatement statement, PrincipalText principal) => principal switch
    {
        { Type: "*" } => [Fault.Error("TrustsEverybody", principal.Steps, "The trust policy of a role does not take \"Principal\": \"*\".", "Name who may assume the role.")],
        { IsEverybody: true } => Everybody(statement, principal),
        { Type: "AWS" } when IsAccount(principal.Text) && statement.Conditions.IsEmpty => [Fault.Information(
            "TrustWithoutCondition", principal.Steps, $"Whoever in {AccountOf(principal.Text)} may call sts:AssumeRole for the role can assume it; where that account is another one's, its owner decides for whom.", "Where it is not yours, ask for sts:ExternalId; else name the roles or users.")],
        { Type: "Service", Text: RolesAnywhere } when RolesAnywhereActions.Where(action => !statement.Means(action)).ToList() is { Count: > 0 } missing => [Fault.Error(
            "MissingAssumeAction", principal.Steps, $"IAM Roles Anywhere calls {string.Join(", ", RolesAnywhereActions)}, and the statement lacks {string.Join(" and ", missing)}: it cannot assume the role.", $"Add {string.Join(" and ", missing)}.")],
        { Type: "Service" } when ServicePrincipals.SourcePage(principal.Text) is { } page && !SourceKeys.AreIn(statement) => [Fault.Warning(
            "ServiceWithoutSource", principal.Steps, $"'{principal.Text}' assumes the role for whichever account tells it to: a stranger who knows the role's ARN could have it used for himself.", $"Add a condition on aws:SourceAccount or aws:SourceArn: {page}.")],
        { Type: "Federated" } => Federated(statement, principal),
        _ => [],
    };

    private static IEnumerable<Fault> Everybody(LintedStatement statement, PrincipalText principal) => statement.Conditions.Any(LimitsCaller.Is)
        ? []
        : [Fault.Warning("TrustsEverybody", principal.Steps, "Everybody with an AWS account can assume the role.", "Name who may assume it, or add a condition on aws:PrincipalOrgID or aws:PrincipalArn.")];

    private static IEnumerable<Fault> CheckAction(LintedStatement statement, PrincipalText principal)
    {
        var provider = principal.Type != "Federated" ? null : principal.Text.Contains(":saml-provider/", StringComparison.Ordinal) ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity";
        return statement.Actions.Where(action => action.Text.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase) && action.Text.IndexOfAny(['*', '?']) < 0)
            .Where(action => !string.Equals(action.Text, provider ?? "sts:AssumeRole", StringComparison.OrdinalIgnoreCase) && !(provider is null && string.Equals(action.Text, "sts:AssumeRoot", StringComparison.OrdinalIgnoreCase)))
            .Where(_ => statement.Principals.All(other => (other.Type == "Federated") == (principal.Type == "Federated")))
            .Select(action => Fault.Error(
                "MismatchedAssumeAction", action.Steps, $"'{principal.Text}' never calls '{action.Text}', so that the statement does nothing for it.", $"Write {provider ?? "sts:AssumeRole"}."));
    }

    private static IEnumerable<Fault> Federated(LintedStatement statement, PrincipalText principal)
    {
        if (principal.Text.Contains(":saml-provider/", StringComparison.Ordinal))
        {
            return statement.Conditions.Any(condition => condition.IsKeyOf("saml:")) ? [] : [Fault.Warning(
                "FederatedWithoutCondition", principal.Steps, "An assertion that the provider made for another party is taken too.", "Add {\"StringEquals\": {\"SAML:aud\": \"https://signin.aws.amazon.com/saml\"}}.")];
        }

        var slash = principal.Text.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? principal.Text : principal.Text[(slash + 1)..];
        var conditions = statement.Conditions.Where(condition => condition.IsKeyOf(name + ":") && condition.Test is { Name: not "Null" }).ToList();
        if (conditions.Count == 0)
        {
            return [Fault.Warning("FederatedWithoutCondition", principal.Steps, $"Whoever gets a token of {name}, for whatever purpose, can assume the role.", $"Add conditions on {name}:aud and {name}:sub.")];
        }

        return name == GitHub ? CheckGitHub(principal, conditions) : [];
    }

    private static IEnumerable<Fault> CheckGitHub(PrincipalText principal, IReadOnlyList<LintedCondition> conditions)
    {
        var subjects = conditions.Where(condition => condition.IsKey($"{GitHub}:sub") && condition.Test is { IsNegated: false }).ToList();
        return subjects.Count == 0
            ? [Fault.Warning("GitHubWithoutSubject", principal.Steps, "Workflows of all repositories of GitHub can assume the role.", $"Add a condition on {GitHub}:sub with the repository and the branch, for example repo:my-org/my-repo:ref:refs/heads/main.")]
            : subjects.SelectMany(condition => condition.Values).Where(value => value.Text.Contains('*', StringComparison.Ordinal) && !conditions.Any(condition => condition.IsKey($"{GitHub}:ref"))).Select(value => Fault.Warning(
                "GitHubSubjectWildcard", value.Steps, $"'{value.Text}' lets more workflows in than one repository's and branch's.", "Write the repository and the branch, for example repo:my-org/my-repo:ref:refs/heads/main."));
    }

    private static bool IsAccount(string text) => AccountOf(text) is not null;

    private static string? AccountOf(string text) => text.Length == 12 && text.All(char.IsAsciiDigit) ? text
        : text.EndsWith(":root", StringComparison.Ordinal) && text.Split(':') is [_, _, _, _, var account, _] ? account : null;
}
