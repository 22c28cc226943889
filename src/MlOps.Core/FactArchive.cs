using System.IO.Compression;
using System.Text.Json;

namespace MlOps;

/// <summary>An archive of facts that comes with MlOps: an entry a service, unpacked once and only when somebody asks for it.</summary>
/// <param name="name">The embedded file.</param>
internal sealed class FactArchive(string name)
{
    private const string SourceEntry = "source.json";

    private readonly object _reading = new();
    private readonly Dictionary<string, string?> _entries = new(StringComparer.Ordinal);
    private readonly Lazy<JsonElement> _description = new(() => EmbeddedJson.Parse(Unpack(name, SourceEntry).AsMemory()));
    private readonly Lazy<HashSet<string>> _names = new(() => ReadNames(name));

    /// <summary>Where the facts are from, and what else is said of all.</summary>
    public JsonElement Description => _description.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source => EmbeddedJson.SourceOf(Description);

    /// <summary>The day of the source.</summary>
    public DateOnly Date => EmbeddedJson.DateOf(Description);

    /// <summary>The names of the entries.</summary>
    public IReadOnlyCollection<string> Names => _names.Value;

    /// <summary>An entry's text; null where there is none of that name.</summary>
    public string? Read(string entry)
    {
        lock (_reading)
        {
            if (!_entries.TryGetValue(entry, out var text))
            {
                text = Names.Contains(entry) ? Unpack(name, entry) : null;
                _entries.Add(entry, text);
            }

            return text;
        }
    }

    private static HashSet<string> ReadNames(string name)
    {
        using var archive = Open(name);
        return archive.Entries.Select(entry => entry.FullName).Where(entry => entry != SourceEntry).ToHashSet(StringComparer.Ordinal);
    }

    private static string Unpack(string name, string entry)
    {
        using var archive = Open(name);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    private static ZipArchive Open(string name) => new(EmbeddedJson.Open(name), ZipArchiveMode.Read);
}
