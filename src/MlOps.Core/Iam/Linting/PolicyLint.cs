using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks a policy before IAM sees it: its form, its actions, resources and conditions against AWS's Service Authorization Reference, and whether it grants more
/// than its author can have meant. docs/policy-checks.md lists what is found, and what is not looked at.
/// </summary>
public static class PolicyLint
{
    /// <summary>Most characters of a managed policy, white space not counted.</summary>
    public const int LargestManagedPolicy = SizeCheck.ManagedPolicy;

    private static readonly Fault TakenForPolicy = Fault.Error(
        "PolicyIsTemplate", [], "This is a CloudFormation template, and no policy.", "Check it with Test-MlTemplate; New-MlOperatorPolicy makes the policy of whoever deploys it.");

    /// <summary>Checks a policy's text.</summary>
    /// <param name="text">The text: JSON, or YAML that says the same.</param>
    /// <param name="type">What the policy is for; null where that is to be worked out from whom and what it names.</param>
    /// <param name="file">The file that it was read from; null where there is none.</param>
    /// <returns>What was found, in the order of the document; empty where there is nothing to say.</returns>
    public static ImmutableArray<MlFinding> Check(string text, PolicyType? type = null, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Check(DocumentReader.Read(text, file, DocumentLimits.Configuration), type);
    }

    /// <summary>Checks a policy that is at hand.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="type">What the policy is for; null where that is to be worked out from whom and what it names.</param>
    /// <returns>What was found, in the order of the document, each with the policy's name where it is in no file; empty where there is nothing to say.</returns>
    public static ImmutableArray<MlFinding> Check(MlPolicy policy, PolicyType? type = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return [.. Check(DocumentReader.Read(policy.Json, policy.Path, DocumentLimits.Configuration), type, policy.RoleArn).Select(finding => Finding.In(finding, policy.Name))];
    }

    /// <summary>Checks a policy file.</summary>
    /// <param name="path">The file, in JSON, or in YAML that says the same.</param>
    /// <param name="type">What the policy is for; null where that is to be worked out from whom and what it names.</param>
    /// <returns>What was found, in the order of the document; empty where there is nothing to say.</returns>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>.</exception>
    public static ImmutableArray<MlFinding> CheckFile(string path, PolicyType? type = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Check(DocumentReader.ReadFile(path, DocumentLimits.Configuration), type);
    }

    /// <summary>What a policy is for, worked out from whom and what it names.</summary>
    /// <param name="policy">The policy.</param>
    internal static PolicyType TypeOf(MlPolicy policy) =>
        DocumentReader.Read(policy.Json, policy.Path, DocumentLimits.Configuration).Root is MappingNode root ? PolicyTypeGuess.Of(StatementReader.Read(root)) : PolicyType.Identity;

    private static ImmutableArray<MlFinding> Check(Document document, PolicyType? type, string? roleArn = null)
    {
        var places = new DocumentPlaces(document.File, document.Root);
        if (IsTemplate(document.Root))
        {
            // Its tags, such as !Ref, and all else that no policy has follow from that, and are no mistakes of their own.
            return [Place(TakenForPolicy, places)];
        }

        // What begins as JSON and is none can still be YAML, but IAM reads JSON alone.
        ImmutableArray<MlFinding> read = document.JsonFault is { } fault ? [fault] : document.Findings;
        var findings = read.Select(places.AtKey).Concat(Faults(document, read, type, roleArn).DistinctBy(found => (found.Id, Path: DocumentPlaces.PathOf(found.Steps), found.Message)).Select(found => Place(found, places)));
        return [.. findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];
    }

    private static IEnumerable<Fault> Faults(Document document, ImmutableArray<MlFinding> read, PolicyType? type, string? roleArn) => document.Root switch
    {
        _ when read.Any(finding => finding.Id == "Syntax") => [],
        MappingNode root => Faults(PolicyScope.Of(root, document.Text ?? "", type, roleArn)),
        null or ScalarNode { Kind: ScalarKind.Null } => read.IsEmpty ? [Fault.Error("EmptyPolicy", [], "There is no content.", "Write a policy: {\"Version\": \"2012-10-17\", \"Statement\": [ … ]}.")] : [],
        var other => [Fault.Error("UnexpectedValue", [], $"A policy is a mapping, not {other.Describe()}.", "Write it in braces: {\"Version\": \"2012-10-17\", \"Statement\": [ … ]}.")],
    };

    // The one section that a template needs is Resources: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html.
    private static bool IsTemplate(DocumentNode? root) => root is MappingNode mapping && mapping["Resources"] is MappingNode && mapping.FindEntry("Statement") is null;

    private static IEnumerable<Fault> Faults(PolicyScope scope) =>
    [
        .. new ElementCheck(scope).Run(),
        .. new VersionCheck(scope).Run(),
        .. new SizeCheck(scope).Run(),
        .. new SidCheck(scope).Run(),
        .. new PrincipalCheck(scope).Run(),
        .. new ActionCheck(scope).Run(),
        .. new ArnCheck(scope).Run(),
        .. new ResourceCheck(scope).Run(),
        .. new OperatorCheck(scope).Run(),
        .. new ConditionKeyCheck(scope).Run(),
        .. new ConditionTypeCheck(scope).Run(),
        .. new SetOperatorCheck(scope).Run(),
        .. new AddressCheck(scope).Run(),
        .. new WildcardCheck(scope).Run(),
        .. new ConditionPatternCheck(scope).Run(),
        .. new VariableCheck(scope).Run(),
        .. new RedundancyCheck(scope).Run(),
        .. new TrustCheck(scope).Run(),
        .. new ResourcePolicyCheck(scope).Run(),
        .. new ControlPolicyCheck(scope).Run(),
        .. new BreadthCheck(scope).Run(),
        .. new RoleGrantCheck(scope).Run(),
        .. new EscalationCheck(scope).Run(),
        .. new ExposureCheck(scope).Run(),
    ];

    private static MlFinding Place(Fault fault, DocumentPlaces places) => Finding.Make(
        fault.Severity, fault.Id, places.Find(fault.Steps), DocumentPlaces.PathOf(fault.Steps), fault.Message, fault.Suggestion);
}
