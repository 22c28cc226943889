using System.Collections.Immutable;

namespace MlOps.Documents;

/// <summary>Collects the entries of a mapping; a key that is there already becomes a finding.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class MappingBuilder(ImmutableArray<MlFinding>.Builder findings)
{
    private readonly ImmutableArray<MappingEntry>.Builder _entries = ImmutableArray.CreateBuilder<MappingEntry>();
    private readonly Dictionary<string, ScalarNode> _keys = new(StringComparer.Ordinal);

    public void Add(ScalarNode key, DocumentNode value)
    {
        if (_keys.TryAdd(key.Text, key))
        {
            _entries.Add(new MappingEntry(key, value));
            return;
        }

        var first = _keys[key.Text].Location;
        findings.Add(Finding.Error("DuplicateKey", key.Location, value.Path.ToString(), $"The key '{key.Text}' is there already, in line {first.Line}.", "Remove one of the two."));
    }

    public ImmutableArray<MappingEntry> ToImmutable() => _entries.ToImmutable();
}
