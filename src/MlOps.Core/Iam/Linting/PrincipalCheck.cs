using System.Text.RegularExpressions;

namespace MlOps.Iam.Linting;

/// <summary>Checks principals (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).</summary>
/// <param name="scope">The policy.</param>
internal sealed partial class PrincipalCheck(PolicyScope scope)
{
    // Providers that need no resource of their own in the account (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html).
    private static readonly string[] KnownProviders = ["cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com", "accounts.google.com"];

    // Keys whose values are service principals.
    private static readonly string[] ServiceKeys = ["iam:PassedToService", "iam:AWSServiceName", "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList", "kms:ViaService", "sts:AWSServiceName"];

    public IEnumerable<Fault> Run() =>
    [
        .. scope.Statements.SelectMany(statement => statement.Principals.Concat(statement.NotPrincipals)).SelectMany(Check),
        .. scope.Statements.SelectMany(statement => statement.Conditions).Where(condition => ServiceKeys.Any(condition.IsKey) && condition.Test is { Name: "StringEquals" or "StringLike" }).SelectMany(CheckServices),
        .. scope.Statements.SelectMany(Redundant),
    ];

    private IEnumerable<Fault> Check(PrincipalText principal) => principal.Type switch
    {
        "*" => principal.Text == "*" ? [] : [Fault.Error("InvalidPrincipal", principal.Steps, $"'{principal.Text}' is neither \"*\" nor a mapping of types.", "Write for example {\"AWS\": \"arn:aws:iam::123456789012:role/Name\"}.")],
        "AWS" => CheckAws(principal),
        "Service" => CheckService(principal),
        "Federated" => CheckFederated(principal),
        "CanonicalUser" when !CanonicalUser().IsMatch(principal.Text) => [Fault.Error("InvalidPrincipal", principal.Steps, $"'{principal.Text}' is no canonical user, which has 64 hexadecimal digits.", "Write the canonical id of the account, or its account id below 'AWS'.")],
        _ => [],
    };

    private static IEnumerable<Fault> CheckAws(PrincipalText principal)
    {
        var text = principal.Text;
        if (text == "*" || Account().IsMatch(text) || IamArn().IsMatch(text) || StsArn().IsMatch(text))
        {
            return [];
        }

        if (UniqueId().IsMatch(text))
        {
            return [Fault.Warning("PrincipalId", principal.Steps, $"'{text}' is the id of {(text.StartsWith("AROA", StringComparison.Ordinal) ? "a role" : "a user")}: IAM writes it where the principal was deleted, and nobody sees whom it means.", "Write the ARN.")];
        }

        return text.IndexOfAny(['*', '?']) >= 0
            ? [Fault.Error("WildcardInPrincipal", principal.Steps, $"'{text}' has a wildcard, and a principal is named as a whole: IAM refuses it.", "Name each principal, or name the account and add a condition with ArnLike on aws:PrincipalArn.")]
            : [Fault.Error("InvalidPrincipal", principal.Steps, $"'{text}' is no principal: neither an account nor the ARN of a root, user, role or session.", "Write an account's twelve digits or for example arn:aws:iam::123456789012:role/Name.")];
    }

    private static IEnumerable<Fault> CheckService(PrincipalText principal) => principal.Text switch
    {
        var text when text.IndexOfAny(['*', '?']) >= 0 => [Fault.Error("WildcardInPrincipal", principal.Steps, $"'{principal.Text}' has a wildcard, and a service is named as a whole: IAM refuses it.", "Name each service.")],
        _ when !ServicePrincipals.HasForm(principal.Text) => [Fault.Error("InvalidServicePrincipal", principal.Steps, $"'{principal.Text}' has not the form of a service principal, in lower case.", "Write for example sagemaker.amazonaws.com.")],
        _ => [],
    };

    private IEnumerable<Fault> CheckFederated(PrincipalText principal)
    {
        if (scope.Type == PolicyType.Resource)
        {
            return [Fault.Error("FederatedNotSupported", principal.Steps, "Only the trust policy of a role takes federated principals.", "Let them assume a role, and name the role.")];
        }

        var text = principal.Text;
        if (text.IndexOfAny(['*', '?']) >= 0)
        {
            return [Fault.Error("WildcardInPrincipal", principal.Steps, $"'{text}' has a wildcard, and a provider is named as a whole: IAM refuses it.", "Name each provider.")];
        }

        return KnownProviders.Contains(text) || ProviderArn().IsMatch(text) ? [] : [Fault.Error(
            "InvalidFederatedPrincipal", principal.Steps, $"'{text}' is neither a provider that AWS knows nor the ARN of one in the account.",
            NearName.Advise(text, KnownProviders, "Write for example arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com or arn:aws:iam::123456789012:saml-provider/Name."))];
    }

    private static IEnumerable<Fault> CheckServices(LintedCondition condition) => condition.Values
        .Where(value => !value.HasVariable && value.Text.IndexOfAny(['*', '?']) < 0 && !ServicePrincipals.HasForm(value.Text))
        .Select(value => Fault.Error("InvalidServicePrincipal", value.Steps, $"'{value.Text}' has not the form of a service principal, in lower case, so that no request has it.", $"Write for example {(condition.IsKey("kms:ViaService") ? "s3.us-west-2.amazonaws.com" : "sagemaker.amazonaws.com")}."));

    private static IEnumerable<Fault> Redundant(LintedStatement statement) =>
        from session in statement.Principals
        let match = SessionOfRole().Match(session.Text)
        where match.Success
        let role = statement.Principals.FirstOrDefault(other => Role().Match(other.Text) is { Success: true } found && found.Groups["account"].Value == match.Groups["account"].Value && found.Groups["name"].Value == match.Groups["name"].Value)
        where role is not null
        select Fault.Information("RedundantPrincipal", session.Steps, $"'{role.Text}' means all sessions of the role, this one too.", "Remove the session, or the role where only the session is meant.");

    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::([0-9]{12}|cloudfront):(root|(user|role)/[^*?]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex IamArn();

    [GeneratedRegex(@"^arn:aws[a-z-]*:sts::[0-9]{12}:((assumed-role|federated-user)/[^*?]+|self)\z", RegexOptions.CultureInvariant)]
    private static partial Regex StsArn();

    [GeneratedRegex(@"^(AROA|AIDA)[A-Z0-9]{8,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UniqueId();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CanonicalUser();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::[0-9]{12}:(saml-provider|oidc-provider)/.+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ProviderArn();

    [GeneratedRegex(@"^arn:aws[a-z-]*:(sts|iam)::(?<account>[0-9]{12}):assumed-role/(?<name>[^/]+)/.+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SessionOfRole();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(?<account>[0-9]{12}):role/(.*/)?(?<name>[^/]+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Role();
}
