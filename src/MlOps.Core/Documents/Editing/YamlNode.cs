using System.Collections.Immutable;

namespace MlOps.Documents.Editing;

/// <summary>A value of a YAML text that knows from where to where it stands, so that the text around it can be left alone.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record YamlNode(YamlSpan Span)
{
    /// <summary>Where it begins.</summary>
    public int Start => Span.Start;

    /// <summary>Where it ends.</summary>
    public int End => Span.End;

    /// <summary>Where it begins, for people.</summary>
    public SourceLocation Location => Span.Location;

    /// <summary>Its anchor; null where it has none.</summary>
    public string? Anchor => Span.Anchor;

    /// <summary>Its tag; null where it has none.</summary>
    public string? Tag => Span.Tag;
}

/// <summary>A single value.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its text, without quotes and escapes.</param>
/// <param name="Style">How it is written.</param>
internal sealed record YamlLeaf(YamlSpan Span, string Text, ScalarStyle Style) : YamlNode(Span)
{
    /// <summary>Whether nothing is written at all.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>Its type and value by the rules of YAML 1.1.</summary>
    public (ScalarKind Kind, object? Value) Resolved => Style == ScalarStyle.Plain && Tag is null ? YamlScalar.Resolve(Text) : (ScalarKind.Text, Text);

    /// <summary>Whether it is null.</summary>
    public bool IsNull => Resolved.Kind == ScalarKind.Null;
}

/// <summary>A list.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Items">Its items.</param>
internal sealed record YamlList(YamlSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <summary>A mapping.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Entries">Keys and values, in order.</param>
/// <param name="IsFlow">Whether it is written in braces.</param>
internal sealed record YamlMap(YamlSpan Span, ImmutableArray<YamlEntry> Entries, bool IsFlow) : YamlNode(Span)
{
    /// <summary>The entries of a key; several where it is there twice.</summary>
    /// <param name="key">The key.</param>
    public IEnumerable<YamlEntry> Find(string key) => Entries.Where(entry => entry.Name == key);
}

/// <summary>A reference to a value that has an anchor.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The anchor.</param>
internal sealed record YamlAlias(YamlSpan Span, string Name) : YamlNode(Span);

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The key's text; null where it is none.</summary>
    public string? Name => (Key as YamlLeaf)?.Text;
}
