using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>What CloudFormation's registry says of a resource type.</summary>
public sealed class ResourceTypeSchema
{
    private readonly Lazy<ImmutableArray<string>> _missingRegions;
    private readonly Lazy<PropertyShape> _shape;

    internal ResourceTypeSchema(string typeName, JsonElement schema, Func<int, string>? regionOf = null)
    {
        TypeName = typeName;
        Required = PropertyShape.ReadTexts(schema, "required");
        ReadOnly = ReadPaths(schema, "readOnly");
        WriteOnly = ReadPaths(schema, "writeOnly");
        CreateOnly = ReadPaths(schema, "createOnly");
        ConditionalCreateOnly = ReadPaths(schema, "conditionalCreateOnly");
        PrimaryIdentifier = PropertyShape.ReadTexts(schema, "identifier");
        RefProperties = PropertyShape.ReadTexts(schema, "ref") is { IsEmpty: false } documented ? documented : PrimaryIdentifier;
        Attributes = schema.TryGetProperty("attributes", out _)
            ? PropertyShape.ReadTexts(schema, "attributes")
            : [.. ReadOnly.Paths.Select(path => path.Replace('/', '.'))];
        _missingRegions = new(() => PropertyShape.ReadList(schema, "notIn", number => regionOf!(number.GetInt32())));
        ExactlyOneOf = PropertyShape.ReadTexts(schema, "requiredXor");
        AtLeastOneOf = PropertyShape.ReadTexts(schema, "requiredOr");
        NameProperty = schema.TryGetProperty("name", out var name) ? name.GetString() : null;
        (TagProperty, Tags, HasSystemTags) = ReadTags(schema);
        Drift = ReadDrift(schema);
        DeletesBeforeCreating = schema.TryGetProperty("replacement", out var strategy) && strategy.GetString() == "delete_then_create";
        JsonElement? definitions = schema.TryGetProperty("definitions", out var element) ? element : null;
        _shape = new(() => PropertyShape.Read(schema, definitions));
    }

    /// <summary>The type, for example <c>AWS::S3::Bucket</c>.</summary>
    public string TypeName { get; }

    /// <summary>What the properties of a resource are, taken together.</summary>
    public PropertyShape Shape => _shape.Value;

    /// <summary>The properties, read-only ones included.</summary>
    public IReadOnlyDictionary<string, PropertyShape> Properties => Shape.Properties;

    /// <summary>Regions where CloudFormation lacks the type; empty for a type that MlOps uses, of which <see cref="RegionCatalog"/> says it.</summary>
    public ImmutableArray<string> MissingRegions => _missingRegions.Value;

    /// <summary>Properties that a template must give.</summary>
    public ImmutableArray<string> Required { get; }

    /// <summary>Properties of which a template gives exactly one; empty where there is no such rule.</summary>
    public ImmutableArray<string> ExactlyOneOf { get; }

    /// <summary>Properties of which a template gives at least one; empty where there is no such rule.</summary>
    public ImmutableArray<string> AtLeastOneOf { get; }

    /// <summary>Properties that the service sets.</summary>
    public PropertyPaths ReadOnly { get; }

    /// <summary>Properties that the service never tells: no drift shows in them.</summary>
    public PropertyPaths WriteOnly { get; }

    /// <summary>Properties whose change replaces the resource.</summary>
    public PropertyPaths CreateOnly { get; }

    /// <summary>Properties whose change may replace the resource.</summary>
    public PropertyPaths ConditionalCreateOnly { get; }

    /// <summary>The properties that identify a resource of this type within its account and region.</summary>
    public ImmutableArray<string> PrimaryIdentifier { get; }

    /// <summary>The properties that <c>Ref</c> returns, joined by <c>|</c> where there are several: as documented, otherwise the primary identifier.</summary>
    public ImmutableArray<string> RefProperties { get; }

    /// <summary>What <c>Fn::GetAtt</c> takes; dots separate nested properties, and <c>*</c> at the end stands for any names.</summary>
    public ImmutableArray<string> Attributes { get; }

    /// <summary>The property by which a template names the resource; null where the service names it.</summary>
    public string? NameProperty { get; }

    /// <summary>How the type takes tags.</summary>
    public TagShape Tags { get; }

    /// <summary>The property that takes tags; null where none does.</summary>
    public string? TagProperty { get; }

    /// <summary>Whether CloudFormation adds its <c>aws:cloudformation:*</c> tags.</summary>
    public bool HasSystemTags { get; }

    /// <summary>What CloudFormation can do about drift.</summary>
    public DriftSupport Drift { get; }

    /// <summary>Whether a replaced resource goes before its successor comes; usually it goes after.</summary>
    public bool DeletesBeforeCreating { get; }

    /// <summary>Whether the change of a property replaces the resource.</summary>
    /// <param name="path">The property, for example <c>Rules/0/Id</c>.</param>
    public Recreation RecreationOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (CreateOnly.Touch(path))
        {
            return Recreation.Always;
        }

        return ConditionalCreateOnly.Touch(path) ? Recreation.Conditionally : Recreation.Never;
    }

    /// <inheritdoc/>
    public override string ToString() => TypeName;

    private static PropertyPaths ReadPaths(JsonElement schema, string name) => new(PropertyShape.ReadTexts(schema, name));

    private static (string? Property, TagShape Shape, bool System) ReadTags(JsonElement schema) => schema.TryGetProperty("tags", out var tags)
        ? (tags.GetProperty("property").GetString(), tags.GetProperty("shape").GetString() == "map" ? TagShape.Map : TagShape.List, tags.TryGetProperty("system", out _))
        : (null, TagShape.None, false);

    private static DriftSupport ReadDrift(JsonElement schema) => schema.TryGetProperty("drift", out var drift)
        ? drift.GetString() == "unsupported" ? DriftSupport.None : DriftSupport.DetectionOnly
        : DriftSupport.Full;
}
