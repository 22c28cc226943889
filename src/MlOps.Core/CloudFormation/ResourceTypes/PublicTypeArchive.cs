using System.Collections.Immutable;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>
/// The schemas of all public resource types of AWS, packed: an entry a service, with a line a type. Only the entry of a service that is asked for
/// is unpacked, and only the line of a type is read.
/// </summary>
internal sealed class PublicTypeArchive
{
    private static readonly Lazy<PublicTypeArchive> Embedded = new(() => new PublicTypeArchive());

    private readonly FactArchive _archive = new("public-resource-types.zip");
    private readonly Lazy<ImmutableArray<string>> _regions;

    private PublicTypeArchive()
    {
        _regions = new(() => PropertyShape.ReadTexts(_archive.Description, "regions"));
    }

    /// <summary>The archive that comes with MlOps.</summary>
    public static PublicTypeArchive Default => Embedded.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source => _archive.Source;

    /// <summary>The day of the source.</summary>
    public DateOnly Date => _archive.Date;

    /// <summary>All types, by service.</summary>
    public IEnumerable<string> TypeNames => _archive.Names.SelectMany(NamesIn);

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

        var service = NearName.Find(typeName[..end].Replace("::", "-", StringComparison.Ordinal), _archive.Names);
        return service is null ? null : NearName.Find(typeName, NamesIn(service));
    }

    private IEnumerable<string> NamesIn(string service) =>
        ReadService(service).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)]);

    private string ReadService(string name) => _archive.Read(name) ?? "";
}
