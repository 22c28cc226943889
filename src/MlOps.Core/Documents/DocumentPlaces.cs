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

    /// <summary>Steps as a path: keys joined by dots, indexes in brackets.</summary>
    public static string PathOf(ImmutableArray<string> steps) => steps
        .Aggregate(DocumentPath.Root, (path, step) => TryIndex(step, out var index) ? path.Item(index) : path.Key(step))
        .ToString();

    private static bool TryIndex(string step, out int index) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index);

    private static bool IsFunction(string step) => step is "Ref" or "Condition" || step.StartsWith("Fn::", StringComparison.Ordinal);
}
