using System.Collections.Immutable;
using System.Globalization;

namespace MlOps.Documents;

/// <summary>
/// Finds places in a document by steps: keys, and numbers of list items. A key's place is that of the key itself, where an editor shows it;
/// what is not there is at the place of what should have it.
/// </summary>
/// <param name="file">The document's file; null where it has none.</param>
/// <param name="root">The document's value; null where it has none.</param>
internal sealed class DocumentPlaces(string? file, DocumentNode? root)
{
    /// <summary>The place that steps lead to, or as far as they lead.</summary>
    public SourceLocation Find(ImmutableArray<string> steps)
    {
        var node = root;
        var place = root?.Location ?? new SourceLocation(file, 1, 1);
        foreach (var step in steps)
        {
            switch (node)
            {
                case MappingNode mapping when mapping.FindEntry(step) is { } entry:
                    (node, place) = (entry.Value, entry.Key.Location);
                    break;
                case SequenceNode sequence when TryIndex(step, out var index) && index < sequence.Items.Length:
                    (node, place) = (sequence.Items[index], sequence.Items[index].Location);
                    break;
                case { Tag: not null } when IsFunction(step):
                    // A short intrinsic: its argument stands where the function does.
                    break;
                default:
                    return place;
            }
        }

        return place;
    }

    /// <summary>A finding at the key of the value that it is about, where its path leads to one.</summary>
    public MlFinding AtKey(MlFinding finding) => finding.Path.Length > 0 && KeysByPath.Value.TryGetValue(finding.Path, out var place) && finding.Id is not ("Syntax" or "DuplicateKey")
        ? Finding.Make(finding.Severity, finding.Id, place, finding.Path, finding.Message, finding.Suggestion!)
        : finding;

    /// <summary>Steps as a path: keys joined by dots, indexes in brackets.</summary>
    public static string PathOf(ImmutableArray<string> steps) => steps
        .Aggregate(DocumentPath.Root, (path, step) => TryIndex(step, out var index) ? path.Item(index) : path.Key(step))
        .ToString();

    private Lazy<Dictionary<string, SourceLocation>> KeysByPath { get; } = new(() => Keys(root).DistinctBy(key => key.Path).ToDictionary(key => key.Path, key => key.Place, StringComparer.Ordinal));

    private static IEnumerable<(string Path, SourceLocation Place)> Keys(DocumentNode? node) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => Keys(entry.Value).Prepend((entry.Value.Path.ToString(), entry.Key.Location))),
        SequenceNode sequence => sequence.Items.SelectMany(Keys),
        _ => [],
    };

    private static bool TryIndex(string step, out int index) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index);

    private static bool IsFunction(string step) => step is "Ref" or "Condition" || step.StartsWith("Fn::", StringComparison.Ordinal);
}
