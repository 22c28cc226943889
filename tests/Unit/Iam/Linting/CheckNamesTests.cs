using System.Text.RegularExpressions;
using MlOps.Iam.Linting;

namespace MlOps.Unit.Iam.Linting;

/// <summary>
/// Every check that Access Analyzer's reference and parliament name has a faulty policy in the corpus, and a line in docs/policy-checks.md with the id that the
/// policy gets, or with the reason why no policy tells.
/// </summary>
public sealed partial class CheckNamesTests
{
    // All issue codes of https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html.
    private static readonly string[] AccessAnalyzer =
    [
        "ARN_ACCOUNT_NOT_ALLOWED", "ARN_REGION_NOT_ALLOWED", "DATA_TYPE_MISMATCH", "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
        "INVALID_ACTION", "INVALID_ARN_ACCOUNT", "INVALID_ARN_PREFIX", "INVALID_ARN_REGION", "INVALID_ARN_RESOURCE",
        "INVALID_ARN_SERVICE_CASE", "INVALID_CONDITION_DATA_TYPE", "INVALID_CONDITION_KEY_FORMAT",
        "INVALID_CONDITION_MULTIPLE_BOOLEAN", "INVALID_CONDITION_OPERATOR", "INVALID_EFFECT", "INVALID_GLOBAL_CONDITION_KEY",
        "INVALID_PARTITION", "INVALID_POLICY_ELEMENT", "INVALID_PRINCIPAL_FORMAT", "INVALID_PRINCIPAL_KEY", "INVALID_REGION",
        "INVALID_SERVICE", "INVALID_SERVICE_CONDITION_KEY", "INVALID_SERVICE_IN_ACTION", "INVALID_VARIABLE_FOR_OPERATOR",
        "INVALID_VERSION", "JSON_SYNTAX_ERROR", "MISSING_ACTION", "MISSING_ARN_FIELD", "MISSING_ARN_REGION", "MISSING_EFFECT",
        "MISSING_PRINCIPAL", "MISSING_QUALIFIER", "MISSING_RESOURCE", "MISSING_STATEMENT", "NULL_WITH_IF_EXISTS",
        "SCP_SYNTAX_ERROR_ACTION_WILDCARD", "SCP_SYNTAX_ERROR_PRINCIPAL", "UNIQUE_SIDS_REQUIRED", "UNSUPPORTED_ACTION_IN_POLICY",
        "UNSUPPORTED_ELEMENT_COMBINATION", "UNSUPPORTED_GLOBAL_CONDITION_KEY", "UNSUPPORTED_PRINCIPAL",
        "UNSUPPORTED_RESOURCE_ARN_IN_POLICY", "UNSUPPORTED_SID", "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
        "MISSING_BRACE_IN_VARIABLE", "MISSING_QUOTE_IN_VARIABLE", "UNSUPPORTED_SPACE_IN_VARIABLE", "EMPTY_VARIABLE",
        "VARIABLE_UNSUPPORTED_IN_ELEMENT", "VARIABLE_UNSUPPORTED_IN_VERSION", "PRIVATE_IP_ADDRESS", "PRIVATE_NOT_IP_ADDRESS",
        "POLICY_SIZE_EXCEEDS_SCP_QUOTA", "INVALID_SERVICE_PRINCIPAL_FORMAT", "MISSING_TAG_KEY_IN_CONDITION",
        "INVALID_VPC_FORMAT", "INVALID_VPCE_FORMAT", "FEDERATED_PRINCIPAL_NOT_SUPPORTED", "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
        "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
        "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
        "TYPE_MISMATCH_IP_RANGE", "MISSING_ACTION_FOR_CONDITION_KEY", "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
        "MISMATCHED_ACTION_FOR_PRINCIPAL", "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", "POLICY_SIZE_EXCEEDS_RCP_QUOTA",
        "RCP_SYNTAX_ERROR_PRINCIPAL", "RCP_SYNTAX_ERROR_ALLOW", "RCP_SYNTAX_ERROR_NOTACTION", "RCP_SYNTAX_ERROR_ACTION",
        "MISSING_ARN_ACCOUNT", "INVALID_KMS_KEY_VALUE", "VARIABLE_USAGE_TOO_PERMISSIVE", "WILDCARD_USAGE_TOO_PERMISSIVE",
        "CREATE_SLR_WITH_NOT_RESOURCE", "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
        "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE", "CREATE_SLR_WITH_STAR_IN_RESOURCE",
        "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        "DEPRECATED_GLOBAL_CONDITION_KEY", "INVALID_DATE_VALUE", "INVALID_ROLE_REFERENCE", "INVALID_USER_REFERENCE",
        "MISSING_VERSION", "UNIQUE_SIDS_RECOMMENDED", "WILDCARD_WITHOUT_LIKE_OPERATOR",
        "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", "TYPE_MISMATCH",
        "TYPE_MISMATCH_BOOLEAN", "TYPE_MISMATCH_DATE", "TYPE_MISMATCH_NUMBER", "TYPE_MISMATCH_STRING",
        "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
        "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY", "RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY",
        "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK", "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
        "UNTRUSTWORTHY_CONDITION_KEY", "ALLOW_WITH_NOT_PRINCIPAL", "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
        "PASS_ROLE_WITH_NOT_RESOURCE", "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
        "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE", "PASS_ROLE_WITH_STAR_IN_RESOURCE",
        "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        "MISSING_PAIRED_CONDITION_KEYS", "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
        "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", "MISSING_GITHUB_REPO_CONDITION_KEY",
        "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT", "S3_PREFIX_IN_NEGATIVE_CONTEXT",
        "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE", "EMPTY_ARRAY_ACTION", "EMPTY_ARRAY_CONDITION",
        "EMPTY_ARRAY_CONDITION_FORALLVALUES", "EMPTY_ARRAY_CONDITION_FORANYVALUE", "EMPTY_ARRAY_CONDITION_IFEXISTS",
        "EMPTY_ARRAY_PRINCIPAL", "EMPTY_ARRAY_RESOURCE", "EMPTY_OBJECT_CONDITION", "EMPTY_OBJECT_PRINCIPAL", "EMPTY_SID_VALUE",
        "EQUIVALENT_TO_NULL_FALSE", "EQUIVALENT_TO_NULL_TRUE", "IMPROVE_IP_RANGE", "NULL_WITH_QUALIFIER",
        "PRIVATE_IP_ADDRESS_SUBSET", "PRIVATE_NOT_IP_ADDRESS_SUBSET", "REDUNDANT_ACTION", "REDUNDANT_CONDITION_VALUE_NUM",
        "REDUNDANT_RESOURCE", "REDUNDANT_STATEMENT", "WILDCARD_IN_SERVICE_NAME",
        "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", "IRRELEVANT_CONDITION_KEY_IN_POLICY",
        "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION", "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
        "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION", "CONFIRM_AUDIENCE_CLAIM_TYPE",
    ];

    // All of parliament/config.yaml and community_auditors/config_override.yaml (duo-labs/parliament, commit 574ea45).
    private static readonly string[] Parliament =
    [
        "EXCEPTION", "MALFORMED_JSON", "MALFORMED", "DUPLICATE_SID", "RESOURCE_POLICY_PRIVILEGE_ESCALATION", "UNKNOWN_PRINCIPAL",
        "UNKNOWN_FEDERATION_SOURCE", "MISMATCHED_TYPE_OPERATION_TO_NULL", "MISMATCHED_TYPE_BUT_USABLE", "MISMATCHED_TYPE",
        "UNKNOWN_ACTION", "UNKNOWN_PREFIX", "UNKNOWN_CONDITION_FOR_ACTION", "BAD_PATTERN_FOR_MFA", "INVALID_SID", "INVALID_ARN",
        "NO_VERSION", "INVALID_VERSION", "OLD_VERSION", "RESOURCE_MISMATCH", "RESOURCE_STAR", "RESOURCE_EFFECTIVELY_STAR",
        "UNKNOWN_OPERATOR", "PERMISSIONS_MANAGEMENT_ACTIONS", "PRIVILEGE_ESCALATION", "CREDENTIALS_EXPOSURE", "SENSITIVE_ACCESS",
        "NOTPRINCIPAL_WITH_ALLOW", "NOTRESOURCE_WITH_ALLOW", "SINGLE_VALUE_CONDITION_TOO_PERMISSIVE",
    ];

    private static readonly string[] NotJudged = ["SCP_SYNTAX_ERROR_ACTION_WILDCARD", "SENSITIVE_ACCESS"];

    private static readonly string[] Lines = File.ReadAllLines(RepositoryFolder.Combine("docs", "policy-checks.md"));

    public static TheoryData<string, string> Names =>
    [
        .. AccessAnalyzer.Select(name => (name, name)),
        .. Parliament.Select(name => (name, $"parliament {name}")),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_check_of_others_has_a_faulty_policy_and_its_id_in_the_document(string name, string inCorpus)
    {
        var rows = Lines.Where(line => line.StartsWith($"| `{name}` | ", StringComparison.Ordinal) && !Figures().IsMatch(line)).Select(line => line.Split('|')[2]).ToList();
        var ids = PolicyCorpus.All.Where(fault => fault.AllNames.Contains(inCorpus)).Select(fault => fault.Id).Distinct().ToList();

        if (NotJudged.Contains(name))
        {
            Assert.Empty(ids);
            Assert.StartsWith(" not judged: ", Assert.Single(rows), StringComparison.Ordinal);
            return;
        }

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(rows, row => row.Contains($"`{id}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_document_names_no_check_of_others_that_they_do_not_have() =>
        Assert.Empty(Lines.Select(line => NameOfOthers().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).Except(AccessAnalyzer).Except(Parliament));

    [Fact]
    public void Every_id_of_the_document_has_a_faulty_policy() =>
        Assert.Empty(Lines.Select(line => IdRow().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).Except(PolicyCorpus.All.Select(fault => fault.Id)));

    [Fact]
    public void The_document_gives_every_id_the_severities_that_it_has()
    {
        var documented = Lines.Select(line => IdRow().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Split(", "), StringComparer.Ordinal);

        Assert.All(PolicyCorpus.All.Where(fault => fault.Id != "Syntax"), fault => Assert.Contains(fault.Severity, documented[fault.Id]));
        Assert.All(
            PolicyCorpus.All.SelectMany(fault => PolicyLint.Check(fault.Faulty, fault.Type)).Where(finding => finding.Id != "Syntax"),
            finding => Assert.Contains(finding.Severity, documented[finding.Id]));
    }

    [GeneratedRegex(@"^\| `([A-Z]+(?:_[A-Z0-9]+)*_?[A-Z]*)` \|", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfOthers();

    [GeneratedRegex(@"^\| `([A-Z][A-Za-z]+[a-z])` \| ((?:Error|Warning|Information)(?:, (?:Error|Warning|Information))*) \|", RegexOptions.CultureInvariant)]
    private static partial Regex IdRow();

    // Rows of the comparison have numbers.
    [GeneratedRegex(@"\| [0-9]+ \|$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
