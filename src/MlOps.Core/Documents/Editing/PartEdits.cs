namespace MlOps.Documents.Editing;

/// <summary>
/// Finds which lines of a list or a mapping change, where each part has a line of its own: the lines of parts that stay keep their comments and their order.
/// </summary>
internal static class PartEdits
{
    /// <summary>The edits; null where nothing of the value stays, or its parts have no lines of their own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="former">The value as it stands in it.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="lineEnd">What ends a line.</param>
    public static IReadOnlyList<(int Start, int End, string Text)>? Of(string text, YamlNode former, YamlValue wanted, string lineEnd) => former switch
    {
        YamlMap { IsFlow: false } map when !wanted.Entries.IsEmpty => OfMap(text, map, wanted, lineEnd),
        YamlList list when !wanted.Items.IsEmpty && text[list.Start] == '-' => OfList(text, list, wanted, lineEnd),
        _ => null,
    };

    private static List<(int Start, int End, string Text)>? OfMap(string text, YamlMap map, YamlValue wanted, string lineEnd)
    {
        var edits = new List<(int Start, int End, string Text)>();
        if (!map.Entries.All(entry => IsLine(text, entry.Value)) || !map.Entries.Any(entry => wanted.Entries.Any(one => one.Key == entry.Name)))
        {
            return null;
        }

        foreach (var entry in map.Entries)
        {
            if (wanted.Entries.FirstOrDefault(one => one.Key == entry.Name) is not { Key: not null } stays)
            {
                edits.Add(Line(text, entry.Key.Start, entry.Value.End));
            }
            else if (entry.Value is YamlLeaf leaf && leaf.Text != stays.Value)
            {
                edits.Add((leaf.Start, leaf.End, YamlValue.Write(stays.Value)));
            }
        }

        var added = wanted.Entries.Where(one => map.Entries.All(entry => entry.Name != one.Key)).Select(one => $"{YamlValue.Write(one.Key)}: {YamlValue.Write(one.Value)}").ToList();
        edits.AddRange(Insert(text, YamlPlaces.NextLine(text, map.Entries[^1].Value.End), Before(text, map.Entries[0].Key.Start), added, lineEnd));
        return edits;
    }

    private static List<(int Start, int End, string Text)>? OfList(string text, YamlList list, YamlValue wanted, string lineEnd)
    {
        var stay = list.Items.OfType<YamlLeaf>().Where(item => wanted.Items.Contains(item.Text)).ToList();
        if (!list.Items.All(item => IsLine(text, item)) || stay.Count == 0 || !wanted.Items.Where(item => stay.Any(leaf => leaf.Text == item)).SequenceEqual(stay.Select(leaf => leaf.Text)))
        {
            return null;
        }

        var edits = list.Items.OfType<YamlLeaf>().Except(stay).Select(item => Line(text, item.Start, item.End)).ToList();
        var place = Commented(text, YamlPlaces.LineStart(text, stay[0].Start));
        var marker = Before(text, stay[0].Start);
        var added = new List<string>();
        foreach (var item in wanted.Items)
        {
            if (stay.Find(leaf => leaf.Text == item) is not { } known)
            {
                added.Add(YamlValue.Write(item));
                continue;
            }

            edits.AddRange(Insert(text, place, marker, added, lineEnd));
            added.Clear();
            place = YamlPlaces.NextLine(text, known.End);
        }

        edits.AddRange(Insert(text, place, marker, added, lineEnd));
        return edits;
    }

    private static IEnumerable<(int Start, int End, string Text)> Insert(string text, int place, string before, List<string> lines, string lineEnd)
    {
        var unended = place > 0 && text[place - 1] is not ('\n' or '\r') ? lineEnd : "";
        return lines.Count == 0 ? [] : [(place, place, unended + string.Concat(lines.Select(line => before + line + lineEnd)))];
    }

    private static (int Start, int End, string Text) Line(string text, int start, int end) => (YamlPlaces.LineStart(text, start), YamlPlaces.NextLine(text, end), "");

    // Comments in the lines above a part are the part's.
    private static int Commented(string text, int lineStart)
    {
        while (lineStart > 0 && YamlPlaces.LineStart(text, lineStart - 1) is var above && text.AsSpan(above, lineStart - above).TrimStart(' ').StartsWith("#"))
        {
            lineStart = above;
        }

        return lineStart;
    }

    // What stands before the first part in its line: indentation, and the mark of an item.
    private static string Before(string text, int start) => text[YamlPlaces.LineStart(text, start)..start];

    private static bool IsLine(string text, YamlNode node) =>
        node is YamlLeaf { IsEmpty: false, Anchor: null, Tag: null } leaf && text.AsSpan(leaf.Start, leaf.End - leaf.Start).IndexOfAny('\n', '\r') < 0 && Before(text, leaf.Start).Trim().Length > 0;
}
