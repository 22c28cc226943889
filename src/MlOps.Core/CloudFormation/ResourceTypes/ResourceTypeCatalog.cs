using System.Collections.Concurrent;
using System.Text.Json;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>The resource types that MlOps uses, with the facts of CloudFormation's registry.</summary>
public sealed class ResourceTypeCatalog
{
    private static readonly Lazy<ResourceTypeCatalog> Embedded = new(() => new ResourceTypeCatalog(EmbeddedJson.Read("resource-types.json")));

    private readonly JsonElement _types;
    private readonly ConcurrentDictionary<string, ResourceTypeSchema?> _schemas = new(StringComparer.Ordinal);

    private ResourceTypeCatalog(JsonElement document)
    {
        Source = document.GetProperty("source").GetString()!;
        Date = DateOnly.Parse(document.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        _types = document.GetProperty("types");
    }

    /// <summary>The catalog that comes with MlOps.</summary>
    public static ResourceTypeCatalog Default => Embedded.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source { get; }

    /// <summary>The day of the newest source.</summary>
    public DateOnly Date { get; }

    /// <summary>The types, sorted.</summary>
    public IEnumerable<string> TypeNames => _types.EnumerateObject().Select(type => type.Name);

    /// <summary>The schema of a type; null for one that the catalog lacks.</summary>
    /// <param name="typeName">The type, for example <c>AWS::S3::Bucket</c>.</param>
    public ResourceTypeSchema? Find(string typeName) =>
        _schemas.GetOrAdd(typeName, name => _types.TryGetProperty(name, out var schema) ? new ResourceTypeSchema(name, schema) : null);

    /// <summary>The schema of a type that the catalog must have.</summary>
    /// <param name="typeName">The type.</param>
    /// <exception cref="MlOpsException"><c>UnknownResourceType</c>.</exception>
    public ResourceTypeSchema Get(string typeName) => Find(typeName)
        ?? throw new MlOpsException("UnknownResourceType", MlErrorCategory.ObjectNotFound, $"MlOps does not know the resource type '{typeName}'.") { Resource = typeName };
}
