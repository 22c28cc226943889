using System.Collections.Immutable;
using System.Text;

namespace MlOps.Documents.Editing;

/// <summary>Writes what a YAML text says, without how it is written: two texts say the same where their shapes are alike.</summary>
internal static class YamlShape
{
    /// <summary>The shape of a document.</summary>
    /// <param name="root">Its value; null where it has none.</param>
    public static string Of(YamlNode? root)
    {
        var shape = new StringBuilder();
        Write(root, shape);
        return shape.ToString();
    }

    /// <summary>The shape of a key's own value. The entries of a mapping are in no order.</summary>
    /// <param name="value">The value.</param>
    public static string OfValue(YamlNode? value) => value is YamlMap map ? Of(map with { Entries = [.. map.Entries.OrderBy(entry => Of(entry.Key), StringComparer.Ordinal)] }) : Of(value);

    /// <summary>
    /// The shape of a document with another value of a key in one of its sections. The key comes last; a section that has none counts as one that is not there.
    /// </summary>
    /// <param name="root">The document's value; null where it has none.</param>
    /// <param name="section">The section.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The shape of its value; null where it has none.</param>
    public static string With(YamlNode? root, string section, string key, string? value)
    {
        var shape = new StringBuilder();
        ImmutableArray<YamlEntry> entries = root is YamlMap map ? map.Entries : [];
        foreach (var entry in entries.Where(entry => entry.Name != section))
        {
            Write(entry, shape);
        }

        ImmutableArray<YamlEntry> own = entries.FirstOrDefault(entry => entry.Name == section)?.Value is YamlMap mapping ? mapping.Entries : [];
        shape.Append("# ");
        foreach (var entry in own.Where(entry => entry.Name != key))
        {
            Write(entry, shape);
        }

        return value is null ? shape.ToString() : shape.Append(Quote(key)).Append(": ").Append(value).ToString();
    }

    private static void Write(YamlEntry entry, StringBuilder shape)
    {
        Write(entry.Key, shape);
        shape.Append(": ");
        Write(entry.Value, shape);
        shape.Append('\n');
    }

    private static void Write(YamlNode? node, StringBuilder shape)
    {
        shape.Append(node?.Anchor is { } anchor ? $"&{anchor} " : "").Append(node?.Tag is { } tag ? $"!<{tag}> " : "");
        switch (node)
        {
            case null:
                shape.Append("null");
                break;

            case YamlLeaf { IsNull: true }:
                shape.Append("null");
                break;

            case YamlLeaf leaf:
                var (kind, value) = leaf.Resolved;
                shape.Append(kind == ScalarKind.Text ? Quote(leaf.Text) : $"{kind} {value}");
                break;

            case YamlAlias alias:
                shape.Append('*').Append(alias.Name);
                break;

            case YamlList list:
                shape.Append("[\n");
                foreach (var item in list.Items)
                {
                    Write(item, shape);
                    shape.Append('\n');
                }

                shape.Append(']');
                break;

            case YamlMap map:
                shape.Append("{\n");
                foreach (var entry in map.Entries)
                {
                    Write(entry, shape);
                }

                shape.Append('}');
                break;
        }
    }

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
