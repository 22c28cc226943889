using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace MlOps.CloudFormation.Templates;

/// <summary>A map from keys to values, in the document's order. Two maps are equal whatever their order.</summary>
/// <param name="entries">Keys and values; a key occurs once.</param>
public sealed class TemplateMap(ImmutableArray<KeyValuePair<string, TemplateValue>> entries)
    : TemplateValue, IReadOnlyDictionary<string, TemplateValue>
{
    private readonly ImmutableArray<KeyValuePair<string, TemplateValue>> _entries = entries;
    private readonly Dictionary<string, TemplateValue> _byKey = entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>Makes a map; entries whose value is null are left out, so that an optional property reads as one line.</summary>
    /// <param name="entries">Keys and values.</param>
    public TemplateMap(params IEnumerable<(string Key, TemplateValue? Value)> entries)
        : this([.. entries.Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value!))])
    {
    }

    /// <summary>The map without entries.</summary>
    public static TemplateMap Empty { get; } = new(ImmutableArray<KeyValuePair<string, TemplateValue>>.Empty);

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <inheritdoc/>
    public IEnumerable<TemplateValue> Values => _entries.Select(entry => entry.Value);

    /// <inheritdoc/>
    public TemplateValue this[string key] => _byKey[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _byKey.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TemplateValue value) => _byKey.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, TemplateValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, TemplateValue>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateMap map && Count == map.Count
        && _entries.All(entry => map.TryGetValue(entry.Key, out var value) && entry.Value.Equals(value));

    /// <inheritdoc/>
    public override int GetHashCode() => Count;
}
