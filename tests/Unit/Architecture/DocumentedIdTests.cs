using System.Text.RegularExpressions;
using MlOps.Aws.Errors;
using MlOps.Deployments;
using MlOps.Deployments.Holders;
using MlOps.Deployments.Online;

namespace MlOps.Unit.Architecture;

/// <summary>Whoever meets the id of an error or a finding finds it in a document.</summary>
public sealed partial class DocumentedIdTests
{
    private static readonly string Documents = string.Concat(
        new[] { "errors.md", "session.md", "product-config.md", "template-checks.md", "policy-checks.md" }.Select(name => File.ReadAllText(RepositoryFolder.Combine("docs", name))));

    private static readonly string[] Sources =
    [
        .. new[] { "MlOps.Abstractions", "MlOps.Core", "MlOps.Sandbox", "MlOps.Cmdlets", "MlOps.Cli" }
            .SelectMany(project => Directory.EnumerateFiles(RepositoryFolder.Combine("src", project), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    public static TheoryData<string> Ids =>
    [
        .. Written(ErrorId()).Concat(AwsErrorTable.Rules.Select(rule => rule.Id)).Append(AwsErrorTable.ForStatus(0).Id).Append(Defect.Id)
            .Concat(typeof(DeploymentErrorIds).GetFields().Select(id => (string)id.GetRawConstantValue()!))
            .Concat(typeof(HolderIds).GetFields().Select(id => (string)id.GetRawConstantValue()!))
            .Concat(typeof(OnlineCheckIds).GetFields().Select(id => (string)id.GetRawConstantValue()!))
            .Concat(Written(FindingId())).Distinct().Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_documented(string id) => Assert.Contains($"`{id}`", Documents, StringComparison.Ordinal);

    [Fact]
    public void Ids_are_found_in_each_way_that_they_are_written()
    {
        string[] errors = ["FileNotFound", "CredentialsFailed", "Throttled", "UnexpectedError", "StackFailed", "SandboxNotRunning", "RegionMismatch"];
        string[] findings =
        [
            "Syntax", "UnknownRegion", "ReservedTag", "FileNameDisagrees", "UnquotedString", "WrongType", "PatternMismatch", "SeedPending", "StackInProgress", "StackNeedsRepair",
            "DeploymentValidation", "NameTaken", "AdoptionKeeps", "UnknownSection", "UnknownMapping", "WrongFormat", "UnknownElement", "PassRoleStar", "UnusedResource", "UnknownAction", "ResourceStar", "InvalidArnRegion",
        ];
        Assert.Empty(errors.Except(Ids.Select(row => row.Data)));
        Assert.Empty(findings.Except(Ids.Select(row => row.Data)));
    }

    private static IEnumerable<string> Written(Regex form) =>
        Sources.SelectMany(source => form.Matches(source)).SelectMany(match => match.Groups["id"].Captures).Select(capture => capture.Value);

    // An error's id stands before its category, or first where a product belongs elsewhere.
    [GeneratedRegex(
        """
        "(?<id>[A-Z]\w+)",\s*MlErrorCategory\.
        |\bMismatch\(\s*"(?<id>[A-Z]\w+)"
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ErrorId();

    // A finding's id stands before or after its severity, first in a call that makes or reports one, after what a warning is about, or in a choice.
    [GeneratedRegex(
        """
        MlSeverity\.\w+,\s*"(?<id>[A-Z]\w+)"
        |"(?<id>[A-Z]\w+)",\s*MlSeverity\.
        |(?:Finding\.Error|\bReport|\bReportKey|new[ ]Fault|\bFault\.(?:Error|Warning|Information)|UnknownName\.Fault)\(\s*"(?<id>[A-Z]\w+)"
        |\bBroad\(statement,[ ]actions,[ ]"(?<id>[A-Z]\w+)"
        |\(\d,[ ]"(?<id>[A-Z]\w+)"\)
        |(?:=>|return)[ ]\("(?<id>[A-Z]\w+)",[ ]\$"
        |\bWarn\([^"\n]*"(?<id>[A-Z]\w+)"
        |\b[Ii]d[ ]=[ ][^;\n]*\?[ ]"(?<id>[A-Z]\w+)"[ ]:[ ]"(?<id>[A-Z]\w+)"
        |\b[Ii]d[ ]=[ ](?:[^;\n]*[ ]:[ ])?"(?<id>[A-Z]\w+)"
        |\?[ ]"(?<id>[A-Z]\w+)"[ ]:[ ]"(?<id>[A-Z]\w+)",\s*MlSeverity\.
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex FindingId();
}
