using System.Text.RegularExpressions;
using MlOps.Iam;
using MlOps.Reports.Content;

namespace MlOps.Reports.Access;

/// <summary>Conditions of statements in words, as they follow an "if".</summary>
/// <param name="resources">Says ARNs in words.</param>
internal sealed partial class ConditionWords(ResourceWords resources)
{
    /// <summary>Conditions in words: all of them hold.</summary>
    public Phrase Describe(IEnumerable<PolicyCondition> conditions) => Phrase.List(conditions.Select(Of));

    private Phrase Of(PolicyCondition condition) => (condition.Operator, condition.Key, condition.Values) switch
    {
        ("Bool", "aws:SecureTransport", ["false"]) => "the request comes without TLS",
        ("Bool", "kms:GrantIsForAWSResource", ["true"]) => "an AWS service asks for it, for a resource of its own",
        ("StringEquals", "aws:PrincipalAccount", var accounts) => Phrase.Of($"the caller belongs to account {Names(accounts)}"),
        ("StringEquals", "aws:SourceAccount", var accounts) => Phrase.Of($"it acts for account {Names(accounts)}"),
        ("ArnEquals" or "ArnLike", "aws:SourceArn", var arns) => Phrase.Of($"it acts for {resources.Describe(arns, "or")}"),
        ("StringEquals", "sagemaker:ModelApprovalStatus", var states) => Phrase.Of($"the version's approval status would be {Names(states)}"),
        ("StringLike", "cloudwatch:namespace", var namespaces) => Phrase.Of($"the metric's namespace is {Names(namespaces)}"),
        ("StringEquals", "iam:PassedToService", var services) => Phrase.Of($"it is handed to {Names(services)}"),
        ("StringEquals", "ec2:AuthorizedService", var services) => Phrase.Of($"they are handed to {Names(services)}"),
        ("StringEquals", "sagemaker:TaggingAction", var actions) => Phrase.Of($"they are being made by {Names(actions)}"),
        ("ArnEquals", "kms:EncryptionContext:aws:logs:arn", var arns) => Phrase.Of($"what is encrypted is {resources.Describe(arns, "or")}"),
        _ => Phrase.Of($"{condition.Key} {Operator(condition.Operator):text} {Names(condition.Values)}"),
    };

    private static Phrase Names(IEnumerable<string> values) => Phrase.List(values.Select(Phrase.Code), "or");

    // StringNotEquals becomes "string not equals": nobody has to know IAM's spelling to follow.
    private static string Operator(string name) => string.Join(' ', WordStarts().Split(name).Where(word => word.Length > 0)).ToLowerInvariant();

    [GeneratedRegex("(?=[A-Z])")]
    private static partial Regex WordStarts();
}
