using System.Collections.Immutable;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>The schemas of all public resource types of AWS, in short form.</summary>
internal sealed class PublicTypeArchive
{
    private static readonly Lazy<PublicTypeArchive> Embedded = new(() => new PublicTypeArchive());

    private readonly TypeLineArchive _types = new("public-resource-types.zip");
    private readonly Lazy<ImmutableArray<string>> _regions;

    private PublicTypeArchive()
    {
        _regions = new(() => PropertyShape.ReadTexts(_types.Source, "regions"));
    }

    /// <summary>The archive that comes with MlOps.</summary>
    public static PublicTypeArchive Default => Embedded.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source => EmbeddedJson.SourceOf(_types.Source);

    /// <summary>The day of the source.</summary>
    public DateOnly Date => EmbeddedJson.DateOf(_types.Source);

    /// <summary>All types, by service.</summary>
    public IEnumerable<string> TypeNames => _types.TypeNames;

    /// <summary>The schema of a type; null for one that AWS does not publish.</summary>
    public ResourceTypeSchema? Find(string typeName) =>
        _types.Find(typeName) is { } schema ? new ResourceTypeSchema(typeName, schema, number => _regions.Value[number]) : null;

    /// <summary>The type that was probably meant by a name that is none: of the service that was probably meant; null where none is near.</summary>
    public string? FindNear(string typeName) =>
        TypeLineArchive.ServiceOf(typeName) is { } meant && NearName.Find(meant, _types.ServiceNames) is { } service
            ? NearName.Find(typeName, _types.NamesIn(service))
            : null;
}
