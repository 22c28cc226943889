using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>
/// Resource types with the facts of CloudFormation's registry: those that MlOps uses, which planner, sandbox and drift work with, and for checks of
/// any template all others that AWS publishes.
/// </summary>
public sealed class ResourceTypeCatalog
{
    private static readonly Lazy<ResourceTypeCatalog> Embedded = new(() => new ResourceTypeCatalog(EmbeddedJson.ReadBytes("resource-types.json")));

    private readonly byte[] _file;
    private readonly Lazy<JsonElement> _document;
    private readonly ConcurrentDictionary<string, ResourceTypeSchema?> _schemas = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResourceTypeSchema?> _publishedSchemas = new(StringComparer.Ordinal);

    private ResourceTypeCatalog(byte[] file)
    {
        _file = file;
        _document = new(() => EmbeddedJson.Parse(file));
    }

    /// <summary>The catalog that comes with MlOps.</summary>
    public static ResourceTypeCatalog Default => Embedded.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source => EmbeddedJson.SourceOf(_document.Value);

    /// <summary>The day of the newest source.</summary>
    public DateOnly Date => EmbeddedJson.DateOf(_document.Value);

    /// <summary>The types that MlOps uses, sorted.</summary>
    public IEnumerable<string> TypeNames => _document.Value.GetProperty("types").EnumerateObject().Select(type => type.Name);

    /// <summary>The types that AWS publishes, those that MlOps uses among them.</summary>
    public static IEnumerable<string> PublicTypeNames => PublicTypeArchive.Default.TypeNames;

    /// <summary>The published type that was probably meant by a name that is none; null where none is near.</summary>
    internal static string? FindNear(string typeName) => PublicTypeArchive.Default.FindNear(typeName);

    /// <summary>Where the facts about types that MlOps does not use are from.</summary>
    public static string PublicSource => PublicTypeArchive.Default.Source;

    /// <summary>The day of <see cref="PublicSource"/>.</summary>
    public static DateOnly PublicDate => PublicTypeArchive.Default.Date;

    /// <summary>The schema of a type that MlOps uses; null for any other.</summary>
    /// <param name="typeName">The type, for example <c>AWS::S3::Bucket</c>.</param>
    public ResourceTypeSchema? Find(string typeName) => _schemas.GetOrAdd(typeName, Read);

    /// <summary>
    /// The schema of any type that AWS publishes, as MlOps knows it better where it uses the type; null for one that nobody can know. Of types that
    /// MlOps does not use it has what checks need and no more: nothing about names, tags, replacement and drift.
    /// </summary>
    /// <param name="typeName">The type, for example <c>AWS::SQS::Queue</c>.</param>
    public ResourceTypeSchema? FindPublic(string typeName) =>
        Find(typeName) ?? FindPublished(typeName);

    /// <summary>
    /// The schema of a type as AWS publishes it, also where MlOps uses the type and knows it better: it says what texts name
    /// (<see cref="PropertyShape.Format"/>), which MlOps needs for nothing else.
    /// </summary>
    /// <param name="typeName">The type.</param>
    public ResourceTypeSchema? FindPublished(string typeName) => _publishedSchemas.GetOrAdd(typeName, PublicTypeArchive.Default.Find);

    /// <summary>The schema of a type that the catalog must have.</summary>
    /// <param name="typeName">The type.</param>
    /// <exception cref="MlOpsException"><c>UnknownResourceType</c>.</exception>
    public ResourceTypeSchema Get(string typeName) => Find(typeName)
        ?? throw new MlOpsException("UnknownResourceType", MlErrorCategory.ObjectNotFound, $"MlOps does not know the resource type '{typeName}'.") { Resource = typeName };

    // The file has a line a type, so that a check reads those types that a template has and no others.
    private ResourceTypeSchema? Read(string typeName)
    {
        var key = Encoding.UTF8.GetBytes($"\n    \"{typeName}\": ");
        var at = typeName.Contains('"', StringComparison.Ordinal) ? -1 : _file.AsSpan().IndexOf(key);
        if (at < 0)
        {
            return null;
        }

        var line = _file.AsMemory(at + key.Length);
        return new ResourceTypeSchema(typeName, EmbeddedJson.Parse(line[..line.Span.IndexOf((byte)'\n')].TrimEnd(",\r"u8)));
    }
}
