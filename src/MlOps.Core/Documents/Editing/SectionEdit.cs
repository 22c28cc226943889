using System.Text;

namespace MlOps.Documents.Editing;

/// <summary>One attempt to change a key of a section of a text. A key that it lacks comes last in it, or first where a text does not let it.</summary>
/// <param name="text">The text.</param>
/// <param name="root">Its value; null where it has none.</param>
/// <param name="section">The section's key.</param>
/// <param name="first">Whether what is added comes first.</param>
/// <param name="inParts">Whether of a list or a mapping in lines of its own the lines that differ alone are changed.</param>
internal sealed class SectionEdit(string text, YamlNode? root, string section, bool first, bool inParts)
{
    private const string Step = "  ";

    private readonly string _lineEnd = YamlPlaces.LineEnd(text);
    private readonly List<(int Start, int End, string Text)> _edits = [];

    /// <summary>Makes a change; null where this way there is none.</summary>
    /// <param name="change">The change.</param>
    public string? Apply(KeyChange change)
    {
        var isDone = root switch
        {
            null or YamlLeaf { IsEmpty: true } => AddSection(change, "", text.Length),
            YamlMap map => ChangeIn(map, change),
            _ => false,
        };
        return isDone ? Result() : null;
    }

    private bool ChangeIn(YamlMap map, KeyChange change) => map.Find(section).FirstOrDefault() switch
    {
        null when change.Value is null => true,
        null when map.IsFlow => AddInline(map, section, $"{{{change.Key}: {change.Value.Inline}}}"),
        null when map.Entries.IsEmpty => false,
        null => IndentOf(map) is { } indent && AddSection(change, indent, first ? YamlPlaces.LineStart(text, map.Entries[0].Key.Start) : EndOfDocument(map.End)),
        { Value: YamlLeaf { IsNull: true, Anchor: null } } entry when !map.IsFlow => FillEmpty(map, entry, change),
        { Value: YamlMap { IsFlow: true } own } => ChangeInline(own, change),
        { Value: YamlMap own } => ChangeBlock(own, change),
        _ => false,
    };

    // ── lines ──────────────────────────────────────────────────────────────

    private bool AddSection(KeyChange change, string indent, int place)
    {
        if (change.Value is not null)
        {
            Insert(place, $"{indent}{section}:", Line(change, indent + StepOf()));
        }

        return true;
    }

    private bool FillEmpty(YamlMap map, YamlEntry entry, KeyChange change)
    {
        if (change.Value is null)
        {
            return true;
        }

        if (IndentOf(map) is not { } indent)
        {
            return false;
        }

        if (entry.Value is YamlLeaf { IsEmpty: false } written)
        {
            _edits.Add((YamlPlaces.Colon(text, entry) + 1, written.End, ""));
        }

        Insert(YamlPlaces.NextLine(text, YamlPlaces.Colon(text, entry)), Line(change, indent + StepOf()));
        return true;
    }

    private bool ChangeBlock(YamlMap own, KeyChange change)
    {
        if (IndentOf(own) is not { } indent)
        {
            return false;
        }

        switch (own.Find(change.Key).FirstOrDefault())
        {
            case null when change.Value is not null:
                Insert(first ? YamlPlaces.LineStart(text, own.Entries[0].Key.Start) : YamlPlaces.NextLine(text, EndOf(own.Entries[^1])), Line(change, indent));
                break;

            case { } entry when change.Value is null:
                Remove(own, entry);
                break;

            case { } entry when inParts && PartEdits.Of(text, entry.Value, change.Value!, _lineEnd) is { } parts:
                _edits.AddRange(parts);
                break;

            case { } entry:
                Replace(entry, change.Value!, indent);
                break;
        }

        return true;
    }

    // A section without keys would be null, which SkyPilot and others refuse where they want a mapping.
    private void Remove(YamlMap own, YamlEntry entry)
    {
        _edits.Add((YamlPlaces.LineStart(text, entry.Key.Start), YamlPlaces.NextLine(text, EndOf(entry)), ""));
        if (own.Entries.Length == 1)
        {
            var behind = YamlPlaces.Colon(text, ((YamlMap)root!).Find(section).First()) + 1;
            _edits.Add((behind, behind, " {}"));
        }
    }

    // What stood in the key's line gets its successor there, so that a comment behind it stays; what stood in lines of its own gets it there.
    private void Replace(YamlEntry entry, YamlValue value, string indent)
    {
        var behind = YamlPlaces.Colon(text, entry) + 1;
        var end = EndOf(entry);
        var rest = text[behind..YamlPlaces.NextLine(text, behind)];
        var hasOwnLines = entry.Value is YamlLeaf { IsEmpty: true } || IsCommentOrNothing(rest);
        if (!hasOwnLines)
        {
            var start = behind + rest.Length - rest.TrimStart(' ', '\t').Length;
            _edits.Add((start, end, value.Inline));
            return;
        }

        var written = value.Behind(indent + StepOf(), _lineEnd);
        if (entry.Value is not YamlLeaf { IsEmpty: true })
        {
            // The lines of the former value go, and the key's own stays as it is.
            _edits.Add((behind + rest.Length, YamlPlaces.NextLine(text, end), ""));
        }

        var isInline = !written.StartsWith(_lineEnd, StringComparison.Ordinal);
        var place = isInline ? behind : behind + rest.TrimEnd('\r', '\n').Length;
        _edits.Add((place, place, written));
    }

    private string Line(KeyChange change, string indent) => $"{indent}{change.Key}:{change.Value!.Behind(indent + StepOf(), _lineEnd)}";

    private int EndOf(YamlEntry entry) => entry.Value is YamlLeaf { IsEmpty: true } ? YamlPlaces.Colon(text, entry) + 1 : entry.Value.End;

    // What the lines of a mapping begin with; null where its first key does not stand at the beginning of a line.
    private string? IndentOf(YamlMap map)
    {
        var start = map.Entries[0].Key.Start;
        var indent = text[YamlPlaces.LineStart(text, start)..start];
        return indent.All(letter => letter == ' ') ? indent : null;
    }

    // As the text itself does it.
    private string StepOf()
    {
        var nested = (root as YamlMap)?.Entries.Select(entry => entry.Value).OfType<YamlMap>().FirstOrDefault(map => !map.IsFlow);
        var step = nested is null ? 0 : nested.Location.Column - root!.Location.Column;
        return step > 0 ? new string(' ', step) : Step;
    }

    // A document may be ended by dots.
    private int EndOfDocument(int contentEnd)
    {
        for (var line = YamlPlaces.NextLine(text, contentEnd); line < text.Length; line = YamlPlaces.NextLine(text, line))
        {
            if (text.AsSpan(line).StartsWith("..."))
            {
                return line;
            }
        }

        return text.Length;
    }

    private void Insert(int place, params string[] lines)
    {
        var before = place > 0 && text[place - 1] is not ('\n' or '\r') ? _lineEnd : "";
        _edits.Add((place, place, before + string.Concat(lines.Select(line => line + _lineEnd))));
    }

    // ── braces ─────────────────────────────────────────────────────────────

    private bool ChangeInline(YamlMap own, KeyChange change)
    {
        if (own.Find(change.Key).FirstOrDefault() is not { } entry)
        {
            return change.Value is null || AddInline(own, change.Key, change.Value.Inline);
        }

        if (change.Value is not null)
        {
            _edits.Add(entry.Value is YamlLeaf { IsEmpty: true } ? (entry.Key.End, entry.Key.End, "") : (entry.Value.Start, entry.Value.End, change.Value.Inline));
            return entry.Value is not YamlLeaf { IsEmpty: true };
        }

        return RemoveInline(own, entry);
    }

    private bool AddInline(YamlMap map, string key, string value)
    {
        var isEmpty = map.Entries.IsEmpty;
        var place = isEmpty || first ? text.IndexOf('{', map.Start) + 1 : map.Entries[^1].Value.End;
        var entry = $"{WrittenKey(map, key)}: {value}";
        _edits.Add((place, place, isEmpty ? entry : first ? $"{entry}, " : $", {entry}"));
        return true;
    }

    private bool RemoveInline(YamlMap own, YamlEntry entry)
    {
        var index = own.Entries.IndexOf(entry);
        var (start, end) = index + 1 < own.Entries.Length ? (entry.Key.Start, own.Entries[index + 1].Key.Start)
            : index > 0 ? (own.Entries[index - 1].Value.End, entry.Value.End)
            : (entry.Key.Start, entry.Value.End);
        _edits.Add((start, end, ""));
        return true;
    }

    // A text that is JSON stays JSON as far as keys go.
    private static string WrittenKey(YamlMap map, string key) => map.Entries is [{ Key: YamlLeaf { Style: ScalarStyle.Quoted } }, ..] ? $"\"{key}\"" : key;

    private static bool IsCommentOrNothing(string rest) => rest.TrimStart(' ', '\t', '\r', '\n') is "" or ['#', ..];

    private string? Result()
    {
        var result = new StringBuilder();
        var place = 0;
        foreach (var (start, end, added) in _edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (start < place || end < start)
            {
                return null;
            }

            result.Append(text, place, start - place).Append(added);
            place = end;
        }

        return result.Append(text, place, text.Length - place).ToString();
    }
}
