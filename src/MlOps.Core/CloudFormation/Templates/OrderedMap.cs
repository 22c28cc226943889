using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// A read-only dictionary in template order. It also is a non-generic dictionary, as which PowerShell shows it and lets <c>map.Key</c> be written.
/// </summary>
/// <typeparam name="TValue">What the keys stand for.</typeparam>
/// <param name="entries">Keys and values; a key occurs once.</param>
internal sealed class OrderedMap<TValue>(ImmutableArray<KeyValuePair<string, TValue>> entries) : IReadOnlyDictionary<string, TValue>, IDictionary
{
    private readonly Dictionary<string, TValue> _byKey = entries.ToDictionary(StringComparer.Ordinal);

    public int Count => entries.Length;

    public IEnumerable<string> Keys => entries.Select(entry => entry.Key);

    public IEnumerable<TValue> Values => entries.Select(entry => entry.Value);

    bool IDictionary.IsFixedSize => true;

    bool IDictionary.IsReadOnly => true;

    ICollection IDictionary.Keys => entries.Select(entry => entry.Key).ToArray();

    ICollection IDictionary.Values => entries.Select(entry => entry.Value).ToArray();

    bool ICollection.IsSynchronized => true;

    object ICollection.SyncRoot => this;

    public TValue this[string key] => _byKey[key];

    object? IDictionary.this[object key]
    {
        get => key is string name ? _byKey.GetValueOrDefault(name) : null;
        set => throw ReadOnly();
    }

    public bool ContainsKey(string key) => _byKey.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value) => _byKey.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, TValue>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => new EntryEnumerator(GetEnumerator());

    bool IDictionary.Contains(object key) => key is string name && ContainsKey(name);

    void ICollection.CopyTo(Array array, int index)
    {
        foreach (var entry in entries)
        {
            array.SetValue(new DictionaryEntry(entry.Key, entry.Value), index++);
        }
    }

    void IDictionary.Add(object key, object? value) => throw ReadOnly();

    void IDictionary.Clear() => throw ReadOnly();

    void IDictionary.Remove(object key) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The dictionary is read-only.");

    private sealed class EntryEnumerator(IEnumerator<KeyValuePair<string, TValue>> entries) : IDictionaryEnumerator
    {
        public DictionaryEntry Entry => new(entries.Current.Key, entries.Current.Value);

        public object Key => entries.Current.Key;

        public object? Value => entries.Current.Value;

        public object Current => Entry;

        public bool MoveNext() => entries.MoveNext();

        public void Reset() => entries.Reset();
    }
}
