using System.Globalization;

namespace MlOps.Unit.OperatorPolicies;

/// <summary>The rows of docs/permission-evidence.md that follow from the facts.</summary>
internal static class PermissionEvidencePage
{
    private const string None = "none";

    /// <summary>The rows that the page has, without the heads of tables.</summary>
    public static IReadOnlyList<string> Read()
    {
        var lines = File.ReadAllLines(RepositoryFolder.Combine("docs", "permission-evidence.md"));
        return [.. lines.Where((line, index) => IsRow(line) && !(index + 1 < lines.Length && IsRule(lines[index + 1])) && !IsRule(line))];
    }

    /// <summary>The rows that it should have.</summary>
    public static IEnumerable<string> Write(PermissionEvidence facts) =>
    [
        .. facts.Types.Select(type => Count($"`{type.Key}`", facts, [type])),
        Count("all", facts, facts.Types),
        .. facts.Sources.Select(source => Row($"`{source.Key}`", $"[{source.Value.Repository} at {source.Value.Commit[..8]}]({source.Value.Url})", source.Value.Licence, source.Value.What)),
        .. facts.Types.SelectMany(type => type.Value.Select(action => Action(facts, type.Key, action)).Concat(facts.Threads.Where(thread => thread.Type == type.Key).Select(Thread))),
    ];

    private static bool IsRow(string line) => line.StartsWith('|');

    private static bool IsRule(string line) => line.StartsWith("| ---", StringComparison.Ordinal);

    private static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Count(string name, PermissionEvidence facts, IEnumerable<KeyValuePair<string, IReadOnlyList<ActionEvidence>>> types)
    {
        var actions = types.SelectMany(type => type.Value.Where(action => action.IsRegistryAction).Select(action => (Type: type.Key, Action: action))).ToArray();
        var independent = actions.Where(entry => entry.Action.IsIndependent).ToArray();
        return Row([name, .. new[] { actions.Length, independent.Length, independent.Count(entry => facts.IsShownByCloudFormation(entry.Type, entry.Action)) }
            .Select(count => count.ToString(CultureInfo.InvariantCulture))]);
    }

    private static string Action(PermissionEvidence facts, string type, ActionEvidence action) => Row(
        $"`{action.Action}`",
        action.Registry.Count == 0 ? None : string.Join(", ", action.Registry),
        facts.Handlers.ContainsKey(type) ? Joined(OfKind(action, EvidenceKinds.JavaHandler).Select(Call), "not called") : "not public",
        Pike([.. OfKind(action, EvidenceKinds.Pike)]),
        Joined(
            [
                .. OfKind(action, EvidenceKinds.Thread).Select(evidence => Link(evidence.Url!)),
                .. action.Evidence.Where(evidence => evidence.Kind is EvidenceKinds.PublishedPolicy or EvidenceKinds.ForwardAccess).Select(evidence => evidence.Source!).Distinct(),
                .. action.DeployedWithout is { } without ? [$"without: {string.Join(", ", without)}"] : Array.Empty<string>(),
            ],
            None),
        action.By is { } source ? $"{action.Conclusion} (by {source})" : action.Conclusion);

    private static IEnumerable<Evidence> OfKind(ActionEvidence action, string kind) => action.Evidence.Where(evidence => evidence.Kind == kind);

    private static string Joined(IEnumerable<string> parts, string otherwise) => string.Join("; ", parts.DefaultIfEmpty(otherwise));

    private static string Call(Evidence evidence)
    {
        string[] conditions =
        [
            .. evidence.Property is { } property ? [property] : Array.Empty<string>(),
            .. evidence.Through is { } through ? [$"through {through}"] : Array.Empty<string>(),
            .. evidence.Soft ? ["soft"] : Array.Empty<string>(),
        ];
        return conditions.Length == 0 ? evidence.Operation! : $"{evidence.Operation} ({string.Join(", ", conditions)})";
    }

    private static string Pike(IReadOnlyList<Evidence> evidence)
    {
        const string attribute = "#attributes.";
        var tried = evidence.Where(one => !one.FromRegistry).Select(one => one.Place!).ToArray();
        var attributes = tried.Where(place => place.Contains(attribute, StringComparison.Ordinal)).Select(place => place.Split(attribute)[1]).Distinct();
        return evidence.Count == 0 ? None
            : tried.Length == 0 ? "copied"
            : tried.All(place => place.Contains(attribute, StringComparison.Ordinal)) ? $"tried ({string.Join(", ", attributes)})"
            : "tried";
    }

    private static string Thread(RefusalThread thread) => Row(
        Link(thread.Url),
        thread.Tool,
        $"`{thread.Action}`",
        thread.Resource is { } resource ? $"`{resource}`" : "not said",
        thread.Message.Replace("|", @"\|", StringComparison.Ordinal),
        thread.Note);

    private static string Link(string url)
    {
        var parts = new Uri(url).AbsolutePath.Split('/');
        return $"[{parts[1]}/{parts[2]}#{parts[4]}]({url})";
    }
}
