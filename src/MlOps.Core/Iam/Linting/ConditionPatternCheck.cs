using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MlOps.Iam.Linting;

/// <summary>
/// Finds conditions that are known not to do what they seem to: of multi-factor authentication, of keys that callers choose themselves, of keys that say
/// little without another one, and of keys that few services have.
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed partial class ConditionPatternCheck(PolicyScope scope)
{
    // Source of this and the next: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, "aws:VpceAccount", "aws:VpceOrgID",
    // "aws:VpceOrgPaths", which list the services, and "aws:referer".
    private static readonly FrozenSet<string> EndpointServices = FrozenSet.ToFrozenSet(
    [
        "acm-pca", "applicationinsights", "apprunner", "athena", "b2bi", "cassandra", "cloudformation", "cognito-identity", "comprehendmedical", "compute-optimizer", "datasync", "discovery",
        "dms", "ds-data", "dynamodb", "ebs", "ecr", "ecs", "firehose", "gamelift", "healthlake", "iam", "identitystore", "iotfleetwise", "iottwinmaker", "iotwireless", "kinesisanalytics", "kms",
        "lambda", "medical-imaging", "network-firewall", "omics", "payment-cryptography", "polly", "pricing", "rbin", "rekognition", "route53", "s3", "scheduler", "servicediscovery",
        "servicequotas", "ses", "shield", "sms-voice", "sqs", "ssm-contacts", "storagegateway", "textract", "transcribe", "transfer", "workmail",
    ]);

    private static readonly string[] EndpointKeys = ["aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths"];

    private static readonly string[] ChosenByCaller = ["aws:referer", "aws:UserAgent"];

    private static readonly string[] NetworkKeys = ["aws:SourceVpc", "aws:SourceVpce", "aws:SourceVpcArn"];

    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(statement => statement.Conditions.Where(condition => condition.Test is not null).SelectMany(condition => (Fault?[])
    [
        Mfa(statement, condition), FromCaller(statement, condition), Paired(statement, condition), Endpoint(statement, condition), Attributes(statement, condition),
        Prefix(statement, condition), Irrelevant(condition), Region(condition), Vpc(condition), KmsKey(condition),
    ])).OfType<Fault>();

    /// <summary>Source: the page above, "aws:MultiFactorAuthPresent".</summary>
    private static Fault? Mfa(LintedStatement statement, LintedCondition condition)
    {
        var isFalse = condition.Values is [{ Text: "false" or "False" or "FALSE" }];
        return (condition.IsKey("aws:MultiFactorAuthPresent"), condition.Test, isFalse) switch
        {
            (true, { Name: "Bool", IfExists: false }, true) => Fault.Warning(
                "MfaNotEnforced", condition.Steps, "Requests with long-term keys do not have 'aws:MultiFactorAuthPresent', so that this does not mean them, with or without MFA.", "Deny with BoolIfExists and \"false\", or allow with Bool and \"true\"."),
            (true, { Name: "Null" }, true) when statement.Allows => Fault.Warning(
                "MfaNotEnforced", condition.Steps, "All requests with temporary credentials have 'aws:MultiFactorAuthPresent', whether MFA was used or not.", "Allow with Bool and \"true\"."),
            (true, { Name: "Null" }, false) when statement.Denies => Fault.Warning(
                "MfaNotEnforced", condition.Steps, "Requests with temporary credentials have 'aws:MultiFactorAuthPresent' even where MFA was not used, so that this does not deny them.", "Deny with BoolIfExists and \"false\"."),
            _ => null,
        };
    }

    private static Fault? FromCaller(LintedStatement statement, LintedCondition condition) => ChosenByCaller.Any(condition.IsKey) && condition.Test!.Name != "Null" && statement.Effect is not null
        ? Fault.Warning("UntrustworthyConditionKey", condition.Steps, $"Whoever calls chooses '{condition.Key}', so that it keeps nobody out.", "Use a key that AWS sets, such as aws:PrincipalArn, aws:SourceVpce or aws:SourceIp.")
        : null;

    private static Fault? Paired(LintedStatement statement, LintedCondition condition) => condition.IsKey("aws:VpcSourceIp") && !statement.HasCondition(NetworkKeys)
        ? Fault.Warning("MissingPairedKey", condition.Steps, "Private addresses are the same in many VPCs, so that 'aws:VpcSourceIp' alone fits those of strangers.", "Add a condition on aws:SourceVpc, aws:SourceVpce or aws:SourceVpcArn to the same statement.")
        : null;

    private static Fault? Endpoint(LintedStatement statement, LintedCondition condition)
    {
        if (!EndpointKeys.Any(condition.IsKey))
        {
            return null;
        }

        var others = statement.Actions.Select(action => action.Text.Split(':')[0]).Where(service => !EndpointServices.Contains(service.ToLowerInvariant())).Distinct().ToList();
        return others.Count > 0 || statement.Has("NotAction")
            ? Fault.Warning("UnsupportedServiceForKey", condition.Steps, $"Few services have '{condition.Key}'{(others.Count > 0 ? $", and {string.Join(", ", others.Take(5))} {(others.Count == 1 ? "is" : "are")} none of them" : "")}.", "Name the actions of services that have it, and put the others in a statement without it.")
            : null;
    }

    /// <summary>Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html.</summary>
    private static Fault? Attributes(LintedStatement statement, LintedCondition condition) => statement.Allows && condition.IsKey("dynamodb:Attributes") && !statement.HasCondition("dynamodb:Select")
        ? Fault.Warning("AttributesWithoutSelect", condition.Steps, "A request that names no attributes gets all of them: 'dynamodb:Attributes' is compared only where some are named.", "Add {\"StringEqualsIfExists\": {\"dynamodb:Select\": \"SPECIFIC_ATTRIBUTES\"}}.")
        : null;

    /// <summary>Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html.</summary>
    private static Fault? Prefix(LintedStatement statement, LintedCondition condition) => condition.IsKey("s3:prefix") && condition.Test!.Name.StartsWith("String", StringComparison.Ordinal)
        && ((statement.Denies && !condition.Test.IsNegated) || (statement.Allows && condition.Test.IsNegated))
        ? Fault.Warning("PrefixInNegation", condition.Steps, "Whoever lists with a shorter prefix, or none, sees the same objects: it does not match, so that the statement does not keep them out.", "Allow with StringLike the prefixes that may be listed, or deny with StringNotLike all others.")
        : null;

    /// <summary>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html, "Irrelevant condition key in policy".</summary>
    private Fault? Irrelevant(LintedCondition condition) => scope.Type == PolicyType.Resource && condition.IsKey("s3:ResourceAccount")
        ? Fault.Information("IrrelevantConditionKey", condition.Steps, "The policy of a bucket is in the account of the bucket anyway, so that 's3:ResourceAccount' tells nothing.", "Use it in policies of identities.")
        : null;

    private static Fault? Region(LintedCondition condition) => condition.IsKey("aws:RequestedRegion") && condition.Test!.Name == "StringEquals"
        && condition.Values.FirstOrDefault(value => !value.HasVariable && value.Text.IndexOfAny(['*', '?']) < 0 && !RegionName.HasForm(value.Text)) is { } wrong
        ? Fault.Error("InvalidRegion", wrong.Steps, $"'{wrong.Text}' is no Region, so that no request has it.", "Write one such as us-west-2.")
        : null;

    private static Fault? Vpc(LintedCondition condition)
    {
        var prefix = condition.IsKey("aws:SourceVpc") ? "vpc-" : condition.IsKey("aws:SourceVpce") ? "vpce-" : null;
        return prefix is not null && condition.Test!.Name.StartsWith("String", StringComparison.Ordinal)
            && condition.Values.FirstOrDefault(value => !value.HasVariable && value.Text.IndexOfAny(['*', '?']) < 0 && !IsId(value.Text, prefix)) is { } wrong
            ? Fault.Error("InvalidVpcId", wrong.Steps, $"'{wrong.Text}' is no id of a {(prefix == "vpc-" ? "VPC" : "VPC endpoint")}, so that no request has it.", $"Write {prefix} and 8 or 17 letters and digits.")
            : null;
    }

    private static bool IsId(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) && IdSuffix().IsMatch(text[prefix.Length..]);

    /// <summary>Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html, by which the key has the ARN of a key and no alias.</summary>
    private static Fault? KmsKey(LintedCondition condition) => condition.IsKey("s3:x-amz-server-side-encryption-aws-kms-key-id") && condition.Test!.Name != "Null"
        && condition.Values.FirstOrDefault(value => !Glob.OfFormat("arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}").Meets(Glob.OfPolicy(value.Text))) is { } wrong
        ? Fault.Error("InvalidKmsKey", wrong.Steps, $"'{wrong.Text}' is not the ARN of a KMS key, so that no request has it.", "Write arn:aws:kms:region:account:key/id.")
        : null;

    [GeneratedRegex("^([0-9a-zA-Z]{8}|[0-9a-zA-Z]{17})$", RegexOptions.CultureInvariant)]
    private static partial Regex IdSuffix();
}
