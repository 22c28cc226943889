using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>
/// The parameters that give the values of a draft. What is wrong with a value is said of its parameter: whoever gives it knows neither the keys of the config nor
/// the lines of a file that was not written.
/// </summary>
internal static partial class DraftParameters
{
    private static readonly DraftParameter[] Rows =
    [
        new(ConfigKeys.CompanyName, "CompanyName", draft => draft.CompanyName is not null),
        new(ConfigKeys.CompanyPrefix, "CompanyPrefix", draft => draft.CompanyPrefix is not null),
        new(ConfigKeys.AccountId, "AccountId", draft => draft.AccountId is not null),
        new(ConfigKeys.TenantId, "TenantId", draft => draft.TenantId is not null),
        new(ConfigKeys.Env, "Environment", draft => draft.Environment is not null),
        new(ConfigKeys.Region, "Region", draft => draft.Region is not null),
        new(ConfigKeys.Tier, "Tier", draft => draft.Tier is not null),
        new(ConfigKeys.UseCase, "UseCase", draft => draft.UseCase is not null),
        new(ConfigKeys.Workload, "Workload", draft => draft.Workload is not null),
        new(ConfigKeys.SourceControl, "SourceControl", draft => draft.SourceControl is not null),
        new(ConfigKeys.S3Prefix, "S3Prefix", draft => draft.S3Prefix is not null),
        new(ConfigKeys.ConnectionArn, "ConnectionArn", draft => draft.ConnectionArn is not null),
        new(ConfigKeys.ModelBuild, "ModelBuildRepository", draft => draft.ModelBuildRepository is not null),
        new(ConfigKeys.ModelDeploy, "ModelDeployRepository", draft => draft.ModelDeployRepository is not null),
        new(ConfigKeys.Branch, "Branch", draft => draft.Branch is not null),
        new(ConfigKeys.AlertsEmail, "AlertsEmail", draft => draft.AlertsEmail is not null),
        new(ConfigKeys.LogRetentionDays, "LogRetentionDays", draft => draft.LogRetentionDays is not null),
        new(ConfigKeys.VpcMode, "VpcMode", draft => draft.VpcMode is not null),
        new(ConfigKeys.VpcSource, "VpcSource", draft => draft.VpcSource is not null),
        new(ConfigKeys.VpcId, "VpcId", draft => draft.VpcId is not null),
        new(ConfigKeys.SubnetIds, "SubnetId", draft => !draft.SubnetIds.IsEmpty),
        new(ConfigKeys.RouteTableIds, "RouteTableId", draft => !draft.RouteTableIds.IsEmpty),
        new(ConfigKeys.VpcParameter, "VpcParameter", draft => draft.VpcParameter is not null),
        new(ConfigKeys.SubnetsParameter, "SubnetsParameter", draft => draft.SubnetsParameter is not null),
        new(ConfigKeys.SecurityGroupParameter, "SecurityGroupParameter", draft => draft.SecurityGroupParameter is not null),
        new(ConfigKeys.VpcCidr, "VpcCidr", draft => draft.VpcCidr is not null),
        new(ConfigKeys.PrivateDns, "PrivateDns", draft => draft.PrivateDns is not null),
        new(ConfigKeys.EndpointPolicy, "EndpointPolicy", draft => draft.EndpointPolicy is not null),
        new(ConfigKeys.CostCenter, "CostCenter", draft => draft.CostCenter is not null),
        new(ConfigKeys.Project, "Project", draft => draft.Project is not null),
        new(ConfigKeys.Owner, "Owner", draft => draft.Owner is not null),
        new(ConfigKeys.PermissionsBoundaryArn, "PermissionsBoundaryArn", draft => draft.PermissionsBoundaryArn is not null),
        new(ConfigKeys.IamPath, "IamPath", draft => draft.IamPath is not null),
        .. new[] { ConfigKeys.BucketPolicy, ConfigKeys.TopicPolicy, ConfigKeys.SourceTrigger, ConfigKeys.DeployRole, ConfigKeys.EcrRepository }
            .Select(key => new DraftParameter(key, $"Extra {key.Name}", draft => draft.Extras.Contains(key.Name, StringComparer.Ordinal))),
        new(ConfigKeys.Schedule, "Schedule", draft => draft.Schedule is not null),
        new(ConfigKeys.DriftIgnore, "DriftRule", draft => !draft.DriftRules.IsEmpty),
    ];

    private static readonly Dictionary<string, DraftParameter> ByPath = Rows.ToDictionary(row => row.Key.Path, StringComparer.Ordinal);

    private static readonly Dictionary<string, DraftParameter> ByName = Rows.ToDictionary(row => row.Key.Name, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DraftParameter> All => Rows;

    /// <summary>Those whose values are in <c>vpc_integration</c>.</summary>
    public static ImmutableArray<DraftParameter> OfVpc { get; } = Below(ConfigKeys.VpcMode.Section);

    /// <summary>What the reader says of a draft, said of its parameters.</summary>
    /// <param name="findings">The findings of the config that the draft makes.</param>
    /// <param name="draft">The draft.</param>
    public static IEnumerable<MlFinding> Reword(IReadOnlyCollection<MlFinding> findings, ProductDraft draft)
    {
        // Of a section that must not be there nothing else has to be said.
        var excluded = findings.Where(finding => finding.Id == "KeyNotAllowed").Select(PathOf).Where(path => SectionOf(path).Length > 0).ToList();
        return findings.Where(finding => !excluded.Exists(path => PathOf(finding).StartsWith($"{path}.", StringComparison.Ordinal))).SelectMany(finding => Reword(finding, draft));
    }

    private static IEnumerable<MlFinding> Reword(MlFinding finding, ProductDraft draft)
    {
        var path = PathOf(finding);
        var isMissing = finding.Id == "MissingKey";
        var meant = SectionOf(path).Where(parameter => isMissing ? parameter.Key.IsRequired : parameter.IsGiven(draft)).ToList();
        return meant.Count == 0
            ? [About(finding, Lead(path, Words(finding.Message)), Advice(finding, path))]
            : meant.Select(parameter => About(
                finding,
                Words(Section().Replace(finding.Message, $"-{parameter.Name}", 1)),
                isMissing ? $"Give -{parameter.Name}, for example {parameter.Key.Example}." : Words(finding.Suggestion ?? "")));
    }

    // The sections that no parameter stands for.
    private static ImmutableArray<DraftParameter> SectionOf(string path) =>
        path == ConfigKeys.VpcIntegration.Name ? OfVpc : path == ConfigKeys.Repositories.Path ? Below(path) : [];

    private static ImmutableArray<DraftParameter> Below(string section) => [.. Rows.Where(row => row.Key.Section == section)];

    // The file is not there, so that a line in it says nothing.
    private static MlFinding About(MlFinding finding, string message, string? suggestion) => new()
    {
        Id = finding.Id,
        Severity = finding.Severity,
        Message = message,
        Path = finding.Path,
        Suggestion = suggestion,
    };

    // Keys that may stand in two places are one here, and items of a list are the list.
    private static string PathOf(MlFinding finding)
    {
        var path = Item().Replace(finding.Path, "");
        var inner = path.StartsWith($"{ConfigKeys.Product.Name}.", StringComparison.Ordinal) ? path[(ConfigKeys.Product.Name.Length + 1)..] : path;
        return inner == ConfigKeys.VpcIntegration.Name || inner.StartsWith($"{ConfigKeys.VpcIntegration.Name}.", StringComparison.Ordinal) ? inner : path;
    }

    private static string? ParameterOf(string path) =>
        ByPath.TryGetValue(path, out var row) ? row.Name
        : IsBelow(path, ConfigKeys.DriftIgnore) ? "DriftRule"
        : IsBelow(path, ConfigKeys.Tags) ? "Tag"
        : IsBelow(path, ConfigKeys.Extras) ? "Extra"
        : null;

    private static bool IsBelow(string path, ConfigKey section) => path.StartsWith($"{section.Path}.", StringComparison.Ordinal);

    // A message that does not name the value begins with its parameter.
    private static string Lead(string path, string message) =>
        ParameterOf(path) is { } parameter && !message.Contains($"-{parameter}", StringComparison.Ordinal) ? $"-{parameter}: {message}" : message;

    private static string? Advice(MlFinding finding, string path) => finding switch
    {
        { Id: "MissingKey" } when IsBelow(path, ConfigKeys.DriftIgnore) => "Write it after a colon and a space, for example 'BuildProject/Environment/*: newer images are tried'.",
        { Id: "UnknownKey", Suggestion: { } suggestion } when IsBelow(path, ConfigKeys.Extras) && !suggestion.StartsWith("Did", StringComparison.Ordinal) =>
            $"Give one or more of {string.Join(", ", ProductExtras.All.Where(extra => extra != ProductExtras.Schedule))}.",
        { Id: "TooFewItems" } when ByPath.TryGetValue(path, out var row) => $"Add {row.Key.Rule}, for example {row.Key.Example}.",
        { Suggestion: { } suggestion } => Words(suggestion),
        _ => null,
    };

    private static string Words(string text)
    {
        var given = ToAdd().Replace(text, match => $"Give {Given(match)}.");
        given = ForExample().Replace(given, match => $"For example: {Given(match)}");
        given = Key().Replace(given, Named);
        given = given.Replace($" is not a key of '{ConfigKeys.Extras.Name}'.", " is no extra.", StringComparison.Ordinal);
        return InQuotes().Replace(given.Replace("Remove it", "Leave it out", StringComparison.Ordinal), "");
    }

    private static string Named(Match match) =>
        match.Value.StartsWith($"'{ConfigKeys.DriftIgnore.Path}.", StringComparison.Ordinal) ? $"'{match.Groups["name"].Value}' of -DriftRule"
        : match.Value.StartsWith($"'{ConfigKeys.Tags.Name}.", StringComparison.Ordinal) && !ByName.ContainsKey(match.Groups["name"].Value) ? $"-Tag {match.Groups["name"].Value}"
        : Given(match);

    private static string Given(Match match)
    {
        var value = match.Groups["value"].Value.Trim('"');
        return !ByName.TryGetValue(match.Groups["name"].Value, out var row) ? match.Groups["text"].Value
            : value.Length == 0 || row.Key.Section == ConfigKeys.Extras.Name && row.Key != ConfigKeys.Schedule ? $"-{row.Name}"
            : $"-{row.Name} {(value.All(IsPlain) ? value : $"'{value}'")}";
    }

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or ':' or '@';

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Item();

    [GeneratedRegex("'[a-z0-9_.]+'")]
    private static partial Regex Section();

    [GeneratedRegex(@"\AAdd (?<text>'(?<name>[a-z0-9_]+): (?<value>[^']+)') to '[a-z_.]+'\.\z")]
    private static partial Regex ToAdd();

    [GeneratedRegex(@"(?<=\A|\. )(For example|Put it in quotes): (?<text>(?<name>[a-z0-9_]+): (?<value>.+))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex ForExample();

    // A quoted word alone may be a value as well, and a bare one is a key only where its words are joined as nowhere else.
    [GeneratedRegex(
        @"(?<text>'([a-z_]+\.)+(?<name>[a-z0-9_]+)(: (?<value>[^']+))?'|'(?<name>[a-z0-9_]+): (?<value>[^']+)'|'(?<name>[a-z0-9]+_[a-z0-9_]+)'|(?<![\w.'/:-])(?<name>[a-z0-9]+_[a-z0-9_]+)(?![\w.'/:-]))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex(",? in quotes(?=[.,;]|$)")]
    private static partial Regex InQuotes();
}
