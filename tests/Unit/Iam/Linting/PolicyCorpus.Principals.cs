using static MlOps.Iam.PolicyType;
using TrustPolicy = MlOps.Iam.PolicyType;

namespace MlOps.Unit.Iam.Linting;

/// <content>Principals of policies of resources and roles.</content>
public static partial class PolicyCorpus
{
    private const string GitHub = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
    private const string Saml = "arn:aws:iam::123456789012:saml-provider/Ours";
    private const string Web = "'Action': 'sts:AssumeRoleWithWebIdentity'";

    private static IEnumerable<PolicyCase> Principals =>
    [
        new("INVALID_PRINCIPAL_FORMAT; parliament UNKNOWN_PRINCIPAL", Resource, "InvalidPrincipal", "Error", "Statement[0].Principal", 5, With(Allow, "'Principal': '123456789012'", Get, Objects), With(Allow, "'Principal': {'AWS': '123456789012'}", Get, Objects)),
        new("parliament UNKNOWN_PRINCIPAL", Resource, "InvalidPrincipal", "Error", "Statement[0].Principal.AWS", 5, With(Allow, "'Principal': {'AWS': 'arn:aws:s3:::some-bucket'}", Get, Objects), With(Allow, Role, Get, Objects)),
        new("INVALID_PRINCIPAL_KEY; parliament UNKNOWN_PRINCIPAL", Resource, "UnknownPrincipalType", "Error", "Statement[0].Principal.Aws", 5, With(Allow, "'Principal': {'Aws': '123456789012'}", Get, Objects), With(Allow, "'Principal': {'AWS': '123456789012'}", Get, Objects)),
        new("parliament MALFORMED", Resource, "ElementConflict", "Error", "Statement[0].NotPrincipal", 6, With(Deny, Role, "'NotPrincipal': {'AWS': '123456789012'}", Get, Objects), With(Deny, Role, Get, Objects)),
        new("UNSUPPORTED_WILDCARD_IN_PRINCIPAL", Resource, "WildcardInPrincipal", "Error", "Statement[0].Principal.AWS", 5, With(Allow, "'Principal': {'AWS': 'arn:aws:iam::123456789012:role/*'}", Get, Objects), With(Allow, Role, Get, Objects)),
        new("INVALID_ROLE_REFERENCE", Resource, "PrincipalId", "Warning", "Statement[0].Principal.AWS", 5, With(Allow, "'Principal': {'AWS': 'AROAEXAMPLEID12345678'}", Get, Objects), With(Allow, Role, Get, Objects)),
        new("INVALID_USER_REFERENCE", Resource, "PrincipalId", "Warning", "Statement[0].Principal.AWS", 5, With(Allow, "'Principal': {'AWS': 'AIDAEXAMPLEID12345678'}", Get, Objects), With(Allow, "'Principal': {'AWS': 'arn:aws:iam::123456789012:user/Jane'}", Get, Objects)),
        new("INVALID_SERVICE_PRINCIPAL_FORMAT", Resource, "InvalidServicePrincipal", "Error", "Statement[0].Principal.Service", 5, With(Allow, "'Principal': {'Service': 'CloudTrail'}", "'Action': 's3:PutObject'", Objects, FromAccount), With(Allow, "'Principal': {'Service': 'cloudtrail.amazonaws.com'}", "'Action': 's3:PutObject'", Objects, FromAccount)),
        new("FEDERATED_PRINCIPAL_NOT_SUPPORTED", Resource, "FederatedNotSupported", "Error", "Statement[0].Principal.Federated", 5, With(Allow, $"'Principal': {{'Federated': '{Saml}'}}", Get, Objects), With(Allow, Role, Get, Objects)),
        new("ALLOW_WITH_NOT_PRINCIPAL; parliament NOTPRINCIPAL_WITH_ALLOW", Resource, "AllowNotPrincipal", "Warning", "Statement[0].NotPrincipal", 5, With(Allow, "'NotPrincipal': {'AWS': '123456789012'}", Get, Objects), With(Allow, Role, Get, Objects)),
        new("", Resource, "PublicAccess", "Warning", "Statement[0].Principal", 5, With(Allow, "'Principal': '*'", Get, Objects), With(Allow, "'Principal': '*'", Get, Objects, "'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-example123'}}")),
        new("RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", Resource, "ServiceWithoutSource", "Warning", "Statement[0].Principal.Service", 5, With(Allow, "'Principal': {'Service': 'cloudtrail.amazonaws.com'}", "'Action': 's3:PutObject'", Objects), With(Allow, "'Principal': {'Service': 'cloudtrail.amazonaws.com'}", "'Action': 's3:PutObject'", Objects, FromAccount)),
        new("RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", Resource, "WeakSourceKey", "Information", "Statement[0].Principal.Service", 5, With(Allow, "'Principal': {'Service': 'cloudtrail.amazonaws.com'}", "'Action': 's3:PutObject'", Objects, "'Condition': {'StringEquals': {'aws:referer': '123456789012'}}"), With(Allow, "'Principal': {'Service': 'cloudtrail.amazonaws.com'}", "'Action': 's3:PutObject'", Objects, FromAccount)),
        new("UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", Resource, "KeyNotOfService", "Error", "Statement[0].Condition.StringEquals.aws:PrincipalOrgID", 8, With(Allow, "'Principal': {'Service': 'cloudfront.amazonaws.com'}", Get, Objects, "'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-example123'}}"), With(Allow, "'Principal': {'Service': 'cloudfront.amazonaws.com'}", Get, Objects, "'Condition': {'StringEquals': {'aws:SourceOrgID': 'o-example123'}}")),
    ];

    private static IEnumerable<PolicyCase> Trust =>
    [
        new("ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", TrustPolicy.Trust, "UnsupportedElement", "Error", "Statement[0].Resource", 7, With(Allow, Role, Assume, Star), With(Allow, Role, Assume)),
        new("ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", TrustPolicy.Trust, "UnsupportedElement", "Error", "Statement[0].NotPrincipal", 5, With(Allow, "'NotPrincipal': {'AWS': '123456789012'}", Assume), With(Allow, Role, Assume)),
        new("ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", TrustPolicy.Trust, "TrustsEverybody", "Error", "Statement[0].Principal", 5, With(Allow, "'Principal': '*'", Assume), With(Allow, Role, Assume)),
        new("", TrustPolicy.Trust, "TrustsEverybody", "Warning", "Statement[0].Principal.AWS", 5, With(Allow, "'Principal': {'AWS': '*'}", Assume), With(Allow, "'Principal': {'AWS': '*'}", Assume, "'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-example123'}}")),
        new("", TrustPolicy.Trust, "TrustWithoutCondition", "Information", "Statement[0].Principal.AWS", 5, With(Allow, "'Principal': {'AWS': 'arn:aws:iam::210987654321:root'}", Assume), With(Allow, "'Principal': {'AWS': 'arn:aws:iam::210987654321:root'}", Assume, "'Condition': {'StringEquals': {'sts:ExternalId': 'agreed'}}")),
        new("", TrustPolicy.Trust, "ServiceWithoutSource", "Warning", "Statement[0].Principal.Service", 5, With(Allow, "'Principal': {'Service': 'sagemaker.amazonaws.com'}", Assume), With(Allow, "'Principal': {'Service': 'sagemaker.amazonaws.com'}", Assume, FromAccount)),
        new("INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY; parliament UNKNOWN_FEDERATION_SOURCE", TrustPolicy.Trust, "InvalidFederatedPrincipal", "Error", "Statement[0].Principal.Federated", 5, With(Allow, "'Principal': {'Federated': 'GitHub'}", Web, Subject("sub", Branch)), With(Allow, $"'Principal': {{'Federated': '{GitHub}'}}", Web, Subject("sub", Branch))),
        new("MISMATCHED_ACTION_FOR_PRINCIPAL", TrustPolicy.Trust, "MismatchedAssumeAction", "Error", "Statement[0].Action", 6, With(Allow, $"'Principal': {{'Federated': '{Saml}'}}", Web, SamlAudience), With(Allow, $"'Principal': {{'Federated': '{Saml}'}}", "'Action': 'sts:AssumeRoleWithSAML'", SamlAudience)),
        new("MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", TrustPolicy.Trust, "MissingAssumeAction", "Error", "Statement[0].Principal.Service", 5, With(Allow, "'Principal': {'Service': 'rolesanywhere.amazonaws.com'}", Assume, FromAccount), With(Allow, "'Principal': {'Service': 'rolesanywhere.amazonaws.com'}", "'Action': ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession']", FromAccount)),
        new("MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", TrustPolicy.Trust, "FederatedWithoutCondition", "Warning", "Statement[0].Principal.Federated", 5, With(Allow, "'Principal': {'Federated': 'accounts.google.com'}", Web), With(Allow, "'Principal': {'Federated': 'accounts.google.com'}", Web, "'Condition': {'StringEquals': {'accounts.google.com:aud': 'ours', 'accounts.google.com:sub': '1234'}}")),
        new("", TrustPolicy.Trust, "FederatedWithoutCondition", "Warning", "Statement[0].Principal.Federated", 5, With(Allow, $"'Principal': {{'Federated': '{Saml}'}}", "'Action': 'sts:AssumeRoleWithSAML'"), With(Allow, $"'Principal': {{'Federated': '{Saml}'}}", "'Action': 'sts:AssumeRoleWithSAML'", SamlAudience)),
        new("MISSING_GITHUB_REPO_CONDITION_KEY", TrustPolicy.Trust, "GitHubWithoutSubject", "Warning", "Statement[0].Principal.Federated", 5, With(Allow, $"'Principal': {{'Federated': '{GitHub}'}}", Web, Subject("aud", "sts.amazonaws.com")), With(Allow, $"'Principal': {{'Federated': '{GitHub}'}}", Web, Subject("sub", Branch))),
        new("SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", TrustPolicy.Trust, "GitHubSubjectWildcard", "Warning", "Statement[0].Condition.StringLike.token.actions.githubusercontent.com:sub", 7, With(Allow, $"'Principal': {{'Federated': '{GitHub}'}}", Web, Subject("sub", "repo:my-org/*").Replace("StringEquals", "StringLike", StringComparison.Ordinal)), With(Allow, $"'Principal': {{'Federated': '{GitHub}'}}", Web, Subject("sub", Branch))),
        new("CONFIRM_AUDIENCE_CLAIM_TYPE; FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE", TrustPolicy.Trust, "SetOperatorForSingleKey", "Warning", "Statement[0].Condition.ForAnyValue:StringEquals.accounts.google.com:aud", 7, With(Allow, "'Principal': {'Federated': 'accounts.google.com'}", Web, "'Condition': {'ForAnyValue:StringEquals': {'accounts.google.com:aud': 'ours'}}"), With(Allow, "'Principal': {'Federated': 'accounts.google.com'}", Web, "'Condition': {'StringEquals': {'accounts.google.com:aud': 'ours'}}")),
        new("REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY", TrustPolicy.Trust, "RedundantPrincipal", "Information", "Statement[0].Principal.AWS[1]", 6, With(Allow, "'Principal': {'AWS': ['arn:aws:iam::123456789012:role/Reader',\n'arn:aws:sts::123456789012:assumed-role/Reader/session']}", Assume), With(Allow, Role, Assume)),
    ];

    private const string FromAccount = "'Condition': {'StringEquals': {'aws:SourceAccount': '123456789012'}}";
    private const string SamlAudience = "'Condition': {'StringEquals': {'saml:aud': 'https://signin.aws.amazon.com/saml'}}";
    private const string Branch = "repo:my-org/my-repo:ref:refs/heads/main";

    private static string Subject(string claim, string value) => $"'Condition': {{'StringEquals': {{'token.actions.githubusercontent.com:{claim}': '{value}'}}}}";
}
