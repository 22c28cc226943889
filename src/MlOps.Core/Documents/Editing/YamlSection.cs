namespace MlOps.Documents.Editing;

/// <summary>
/// Changes keys of a section of a YAML text, a mapping at its top, and leaves all else as it is written, character for character. What comes out is read again: a text that says anything but what
/// was asked for is refused.
/// </summary>
internal static class YamlSection
{
    /// <summary>Changes keys.</summary>
    /// <param name="text">The text.</param>
    /// <param name="root">Its value, as <see cref="YamlTree"/> reads it; null where it has none.</param>
    /// <param name="section">The section's key.</param>
    /// <param name="changes">What becomes of its keys.</param>
    /// <returns>The new text; null where it cannot be changed so, for example because an alias refers to what would be changed.</returns>
    public static string? Edit(string text, YamlNode? root, string section, IReadOnlyList<KeyChange> changes)
    {
        var edited = text;
        foreach (var change in changes)
        {
            if (IsShared(root, section, change.Key) || EditOne(edited, root, section, change) is not { } next)
            {
                return null;
            }

            edited = next;
            root = YamlTree.Parse(edited, null);
        }

        return edited;
    }

    private static string? EditOne(string text, YamlNode? root, string section, KeyChange change)
    {
        var wanted = YamlShape.With(root, section, change.Key, change.Value is { } value ? YamlShape.OfValue(YamlTree.Parse(value.Inline, null)) : null);
        return Attempt(first: false, inParts: true) ?? Attempt(first: false, inParts: false) ?? Attempt(first: true, inParts: false);

        string? Attempt(bool first, bool inParts) => new SectionEdit(text, root, section, first, inParts).Apply(change) is { } edited && Says(edited, section, change.Key, wanted) ? edited : null;
    }

    private static bool Says(string edited, string section, string key, string wanted)
    {
        try
        {
            var root = YamlTree.Parse(edited, null);
            var found = (root as YamlMap)?.Find(section).ToList() ?? [];
            return found.Count <= 1 && YamlShape.With(root, section, key, ShapeOf(found.FirstOrDefault()?.Value, key)) == wanted;
        }
        catch (LimitExceededException)
        {
            return false;
        }
    }

    private static string? ShapeOf(YamlNode? section, string key) =>
        section is YamlMap map && map.Find(key).ToList() is { Count: > 0 } entries ? entries.Count == 1 ? YamlShape.OfValue(entries[0].Value) : "twice" : null;

    // A change of what an alias refers to would change it there too; a merge gives the section keys that do not stand in it.
    private static bool IsShared(YamlNode? root, string section, string key)
    {
        if (root is not YamlMap map || map.Find(section).FirstOrDefault()?.Value is not { } value)
        {
            return false;
        }

        return value is YamlAlias || value.Anchor is not null
            || (value is YamlMap own && own.Entries.Any(entry => entry.Name == "<<" || (entry.Name == key && HasAnchor(entry.Value))));
    }

    private static bool HasAnchor(YamlNode node) => node.Anchor is not null || node switch
    {
        YamlList list => list.Items.Any(HasAnchor),
        YamlMap map => map.Entries.Any(entry => HasAnchor(entry.Key) || HasAnchor(entry.Value)),
        _ => false,
    };
}
