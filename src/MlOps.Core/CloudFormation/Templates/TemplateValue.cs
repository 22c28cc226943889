using System.Collections;
using System.Collections.Immutable;

namespace MlOps.CloudFormation.Templates;

/// <summary>A value in a template: a scalar, a list, a map, or an intrinsic. Immutable; equal by content, wherever it was read.</summary>
public abstract class TemplateValue : IEquatable<TemplateValue>
{
    private protected TemplateValue()
    {
    }

    /// <summary>Where it was read; null for a value that was built.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>A string is a scalar.</summary>
    public static implicit operator TemplateValue(string value) => new TemplateScalar(value);

    /// <summary>A Boolean is a scalar.</summary>
    public static implicit operator TemplateValue(bool value) => new TemplateScalar(value);

    /// <summary>A whole number is a scalar.</summary>
    public static implicit operator TemplateValue(long value) => new TemplateScalar(value);

    /// <inheritdoc/>
    public abstract bool Equals(TemplateValue? other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TemplateValue other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}

/// <summary>A string, a Boolean, a number or null.</summary>
/// <param name="value">A <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or null.</param>
public sealed class TemplateScalar(object? value) : TemplateValue
{
    /// <summary>A <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or null.</summary>
    public object? Value { get; } = value;

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateScalar scalar && Equals(Value, scalar.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <summary>The value as CloudFormation writes it where it expects a string.</summary>
    public override string ToString() => Value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => Value.ToString() ?? "",
    };
}

/// <summary>A list of values.</summary>
/// <param name="items">The values.</param>
public sealed class TemplateList(ImmutableArray<TemplateValue> items) : TemplateValue, IReadOnlyList<TemplateValue>
{
    private readonly ImmutableArray<TemplateValue> _items = items;

    /// <summary>Makes a list.</summary>
    /// <param name="items">The values.</param>
    public TemplateList(params IEnumerable<TemplateValue> items)
        : this([.. items])
    {
    }

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public TemplateValue this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<TemplateValue> GetEnumerator() => ((IEnumerable<TemplateValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateList list && this.SequenceEqual(list);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;
}

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
    public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TemplateValue value) => _byKey.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, TemplateValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, TemplateValue>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateMap map && Count == map.Count
        && _entries.All(entry => map.TryGetValue(entry.Key, out var value) && entry.Value.Equals(value));

    /// <inheritdoc/>
    public override int GetHashCode() => Count;
}

/// <summary>
/// A call of an intrinsic, <c>Ref</c> and <c>Condition</c> included. <c>Fn::GetAtt</c> always has a list of two as argument here,
/// whichever of its forms was read.
/// </summary>
/// <param name="name">The long name: <c>Ref</c>, <c>Condition</c>, <c>Fn::Sub</c> and so on.</param>
/// <param name="argument">The argument.</param>
public sealed class TemplateIntrinsic(string name, TemplateValue argument) : TemplateValue
{
    /// <summary>The long name: <c>Ref</c>, <c>Condition</c>, <c>Fn::Sub</c> and so on.</summary>
    public string Name { get; } = name;

    /// <summary>The argument.</summary>
    public TemplateValue Argument { get; } = argument;

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateIntrinsic call && Name == call.Name && Argument.Equals(call.Argument);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Argument);
}
