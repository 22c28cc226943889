using System.Collections.Immutable;

namespace MlOps.Documents;

/// <summary>A mapping of a document, in the document's order. Keys are unique: the first of two stays, the other is a finding.</summary>
public sealed class MappingNode : DocumentNode
{
    private readonly Dictionary<string, MappingEntry> _byName;

    internal MappingNode(ImmutableArray<MappingEntry> entries, SourceLocation location, DocumentPath path, string? tag = null)
        : base(location, path, tag)
    {
        Entries = entries;
        _byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>Keys and values.</summary>
    public ImmutableArray<MappingEntry> Entries { get; }

    /// <summary>The keys' texts.</summary>
    public IEnumerable<string> Names => Entries.Select(entry => entry.Name);

    /// <summary>The value of a key; null where the mapping does not have it.</summary>
    public DocumentNode? this[string name] => FindEntry(name)?.Value;

    /// <summary>A key with its value; null where the mapping does not have it.</summary>
    public MappingEntry? FindEntry(string name) => _byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string Describe() => "a mapping";
}
