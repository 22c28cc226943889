using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>
/// The schemas of all public resource types of AWS, packed: an entry a service, with a line a type. Only the entry of a service that is asked for
/// is unpacked, and only the line of a type is read.
/// </summary>
internal sealed class PublicTypeArchive
{
    private const string SourceEntry = "source.json";

    private static readonly Lazy<PublicTypeArchive> Embedded = new(() => new PublicTypeArchive());

    private readonly object _reading = new();
    private readonly Dictionary<string, string> _services = new(StringComparer.Ordinal);
    private readonly Lazy<JsonElement> _source = new(() => EmbeddedJson.Parse(Unpack(SourceEntry).AsMemory()));
    private readonly Lazy<ImmutableArray<string>> _regions;

    private PublicTypeArchive()
    {
        _regions = new(() => PropertyShape.ReadTexts(_source.Value, "regions"));
    }

    /// <summary>The archive that comes with MlOps.</summary>
    public static PublicTypeArchive Default => Embedded.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source => EmbeddedJson.SourceOf(_source.Value);

    /// <summary>The day of the source.</summary>
    public DateOnly Date => EmbeddedJson.DateOf(_source.Value);

    /// <summary>All types, by service.</summary>
    public IEnumerable<string> TypeNames => ServiceNames().SelectMany(NamesIn);

    /// <summary>The schema of a type; null for one that AWS does not publish.</summary>
    public ResourceTypeSchema? Find(string typeName)
    {
        if (typeName.LastIndexOf("::", StringComparison.Ordinal) is not (> 0 and var end))
        {
            return null;
        }

        var lines = ReadService(typeName[..end].Replace("::", "-", StringComparison.Ordinal));
        var key = typeName + "\t";
        var start = lines.StartsWith(key, StringComparison.Ordinal) ? 0 : lines.IndexOf("\n" + key, StringComparison.Ordinal) + 1;
        if (start == 0 && !lines.StartsWith(key, StringComparison.Ordinal))
        {
            return null;
        }

        var schema = EmbeddedJson.Parse(lines.AsMemory(start + key.Length, lines.IndexOf('\n', start) - start - key.Length));
        return new ResourceTypeSchema(typeName, schema, number => _regions.Value[number]);
    }

    /// <summary>The type that was probably meant by a name that is none: of the service that was probably meant; null where none is near.</summary>
    public string? FindNear(string typeName)
    {
        if (typeName.LastIndexOf("::", StringComparison.Ordinal) is not (> 0 and var end))
        {
            return null;
        }

        var service = NearName.Find(typeName[..end].Replace("::", "-", StringComparison.Ordinal), ServiceNames());
        return service is null ? null : NearName.Find(typeName, NamesIn(service));
    }

    private IEnumerable<string> NamesIn(string service) =>
        ReadService(service).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)]);

    private string ReadService(string name)
    {
        lock (_reading)
        {
            if (!_services.TryGetValue(name, out var lines))
            {
                lines = name == SourceEntry ? "" : Unpack(name) ?? "";
                _services.Add(name, lines);
            }

            return lines;
        }
    }

    private static IEnumerable<string> ServiceNames()
    {
        using var archive = Open();
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => name != SourceEntry)];
    }

    private static ZipArchive Open() => new(EmbeddedJson.Open("public-resource-types.zip"), ZipArchiveMode.Read);

    private static string? Unpack(string name)
    {
        using var archive = Open();
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
