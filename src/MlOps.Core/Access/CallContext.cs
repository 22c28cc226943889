using System.Collections.Immutable;

namespace MlOps.Access;

/// <summary>Condition keys of a call, whose case does not matter, with their values. Two with the same keys and values are the same.</summary>
internal sealed class CallContext : IEquatable<CallContext>
{
    private readonly string _text;

    /// <summary>Makes a context.</summary>
    /// <param name="keys">The keys.</param>
    public CallContext(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> keys)
    {
        Keys = keys.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);
        _text = string.Join('\n', Keys.Select(entry => $"{entry.Key.ToLowerInvariant()}\t{string.Join('\t', entry.Value)}"));
    }

    /// <summary>No keys.</summary>
    public static CallContext Empty { get; } = new([]);

    /// <summary>The keys with their values.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Keys { get; }

    /// <summary>This one, with keys of another one where it has none of that name.</summary>
    public CallContext Or(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> others) => new(Keys.Concat(others.Where(entry => !Keys.ContainsKey(entry.Key))));

    /// <inheritdoc/>
    public bool Equals(CallContext? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CallContext);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);
}
