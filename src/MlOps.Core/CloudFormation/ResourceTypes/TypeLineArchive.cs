using System.Text.Json;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>
/// Facts about many resource types, packed: an entry a service, with a line a type, <c>TYPE⇥{json}</c>. Only the entry of a service that is asked
/// for is unpacked, and only the line of a type is read. <c>source.json</c> says where the facts are from.
/// </summary>
/// <param name="resource">The archive, an embedded resource of this assembly.</param>
internal sealed class TypeLineArchive(string resource)
{
    private readonly FactArchive _archive = new(resource);

    /// <summary>What <c>source.json</c> says.</summary>
    public JsonElement Source => _archive.Description;

    /// <summary>All types, by service.</summary>
    public IEnumerable<string> TypeNames => ServiceNames.SelectMany(NamesIn);

    /// <summary>The services, as entries are named: <c>AWS-S3</c>.</summary>
    public IEnumerable<string> ServiceNames => _archive.Names;

    /// <summary>The types of a service.</summary>
    /// <param name="service">Its entry.</param>
    public IEnumerable<string> NamesIn(string service) =>
        ReadService(service).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)]);

    /// <summary>The facts about a type; null for one that the archive does not have.</summary>
    /// <param name="typeName">The type, for example <c>AWS::S3::Bucket</c>.</param>
    public JsonElement? Find(string typeName)
    {
        if (ServiceOf(typeName) is not { } service)
        {
            return null;
        }

        var lines = ReadService(service);
        var key = typeName + "\t";
        var start = lines.StartsWith(key, StringComparison.Ordinal) ? 0 : lines.IndexOf("\n" + key, StringComparison.Ordinal) + 1;
        return start == 0 && !lines.StartsWith(key, StringComparison.Ordinal)
            ? null
            : EmbeddedJson.Parse(lines.AsMemory(start + key.Length, lines.IndexOf('\n', start) - start - key.Length));
    }

    /// <summary>The entry in which a type would stand; null for a name that is none of a type.</summary>
    /// <param name="typeName">The type.</param>
    public static string? ServiceOf(string typeName) => typeName.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end
        ? typeName[..end].Replace("::", "-", StringComparison.Ordinal)
        : null;

    private string ReadService(string name) => _archive.Read(name) ?? "";
}
