using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>What a property takes, as the registry's schema says. Nested shapes are read when they are asked for: schemas recurse.</summary>
public sealed class PropertyShape
{
    private static readonly Dictionary<string, ImmutableArray<string>> NoNames = [];

    private readonly Lazy<Dictionary<string, PropertyShape>> _properties;
    private readonly Lazy<PropertyShape?> _items;
    private readonly Lazy<PropertyShape?> _values;
    private readonly Lazy<ImmutableArray<PropertyShape>> _oneOf;
    private readonly Lazy<ImmutableArray<PropertyShape>> _anyOf;
    private readonly Lazy<ImmutableArray<PropertyShape>> _allOf;

    private PropertyShape(JsonElement shape, JsonElement? definitions)
    {
        Types = ReadTypes(shape);
        Required = ReadTexts(shape, "required");
        AllowedValues = ReadList(shape, "enum", value => value.ToString());
        Pattern = shape.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null;
        Minimum = shape.TryGetProperty("min", out var minimum) ? minimum.GetDouble() : null;
        Maximum = shape.TryGetProperty("max", out var maximum) ? maximum.GetDouble() : null;
        IsUnordered = shape.TryGetProperty("unordered", out _);
        HasUniqueItems = shape.TryGetProperty("unique", out _);
        IsOpen = shape.TryGetProperty("open", out _);
        IgnoresCase = shape.TryGetProperty("anyCase", out _);
        Format = shape.TryGetProperty("format", out var format) ? format.GetString() : null;
        ExactlyOneOf = ReadTexts(shape, "requiredXor");
        AtLeastOneOf = ReadTexts(shape, "requiredOr");
        Needs = ReadNames(shape, "needs");
        Excludes = ReadNames(shape, "excludes");
        _oneOf = new(() => ReadShapes(shape, "oneOf", definitions));
        _anyOf = new(() => ReadShapes(shape, "anyOf", definitions));
        _allOf = new(() => ReadShapes(shape, "allOf", definitions));
        _properties = new(() => ReadAll(shape, definitions));
        _items = new(() => shape.TryGetProperty("items", out var items) ? Read(items, definitions) : null);
        _values = new(() => shape.TryGetProperty("map", out var map) ? Read(map, definitions) : null);
    }

    /// <summary>The JSON types that it takes.</summary>
    public ShapeTypes Types { get; }

    /// <summary>The properties of an object; empty for one with free keys.</summary>
    public IReadOnlyDictionary<string, PropertyShape> Properties => _properties.Value;

    /// <summary>Properties that an object must have.</summary>
    public ImmutableArray<string> Required { get; }

    /// <summary>The shape of a list's items; null where nothing is said.</summary>
    public PropertyShape? Items => _items.Value;

    /// <summary>The shape of the values of an object with free keys; null where it has none.</summary>
    public PropertyShape? Values => _values.Value;

    /// <summary>The values that are allowed, as text; empty where any is.</summary>
    public ImmutableArray<string> AllowedValues { get; }

    /// <summary>A regular expression that text must match; null where there is none.</summary>
    public string? Pattern { get; }

    /// <summary>Smallest number, fewest characters, or fewest items; null where there is no limit.</summary>
    public double? Minimum { get; }

    /// <summary>Largest number, most characters, or most items; null where there is no limit.</summary>
    public double? Maximum { get; }

    /// <summary>Whether the order of a list's items means nothing.</summary>
    public bool IsUnordered { get; }

    /// <summary>Whether a list holds no item twice.</summary>
    public bool HasUniqueItems { get; }

    /// <summary>Whether an object takes other properties than <see cref="Properties"/> too.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether letter case means nothing in <see cref="AllowedValues"/>.</summary>
    public bool IgnoresCase { get; }

    /// <summary>What the text names, as the registry says it: <c>AWS::IAM::Role.Arn</c>; null where it says nothing.</summary>
    public string? Format { get; }

    /// <summary>Properties of which an object has exactly one; empty where there is no such rule.</summary>
    public ImmutableArray<string> ExactlyOneOf { get; }

    /// <summary>Properties of which an object has at least one; empty where there is no such rule.</summary>
    public ImmutableArray<string> AtLeastOneOf { get; }

    /// <summary>By property, those that an object with it must have too.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Needs { get; }

    /// <summary>By property, those that an object with it must not have.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Excludes { get; }

    /// <summary>Shapes of which the value has exactly one; empty where there is no such rule.</summary>
    public ImmutableArray<PropertyShape> OneOf => _oneOf.Value;

    /// <summary>Shapes of which the value has at least one; empty where there is no such rule.</summary>
    public ImmutableArray<PropertyShape> AnyOf => _anyOf.Value;

    /// <summary>Shapes that the value has besides.</summary>
    public ImmutableArray<PropertyShape> AllOf => _allOf.Value;

    internal static PropertyShape Read(JsonElement shape, JsonElement? definitions) =>
        shape.TryGetProperty("def", out var name) ? Read(definitions!.Value.GetProperty(name.GetString()!), definitions) : new PropertyShape(shape, definitions);

    internal static Dictionary<string, PropertyShape> ReadAll(JsonElement owner, JsonElement? definitions)
    {
        var shapes = new Dictionary<string, PropertyShape>(StringComparer.Ordinal);
        if (owner.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                shapes.Add(property.Name, Read(property.Value, definitions));
            }
        }

        return shapes;
    }

    internal static ImmutableArray<string> ReadTexts(JsonElement owner, string name) => ReadList(owner, name, text => text.GetString()!);

    // A loop, and classes for items: queries of values are compiled as they run, which takes longer than all the reading of a template's types.
    internal static ImmutableArray<T> ReadList<T>(JsonElement owner, string name, Func<JsonElement, T> read)
        where T : class
    {
        if (!owner.TryGetProperty(name, out var list))
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            items.Add(read(item));
        }

        return items.MoveToImmutable();
    }

    private static ImmutableArray<PropertyShape> ReadShapes(JsonElement owner, string name, JsonElement? definitions) =>
        ReadList(owner, name, shape => Read(shape, definitions));

    private static Dictionary<string, ImmutableArray<string>> ReadNames(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out var lists))
        {
            return NoNames;
        }

        var names = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var list in lists.EnumerateObject())
        {
            names.Add(list.Name, ReadTexts(lists, list.Name));
        }

        return names;
    }

    private static ShapeTypes ReadTypes(JsonElement shape)
    {
        if (!shape.TryGetProperty("type", out var type))
        {
            return ShapeTypes.Any;
        }

        return type.ValueKind == JsonValueKind.String
            ? ReadType(type)
            : type.EnumerateArray().Aggregate(ShapeTypes.Any, (types, one) => types | ReadType(one));
    }

    private static ShapeTypes ReadType(JsonElement type) => type.GetString() switch
    {
        "string" => ShapeTypes.Text,
        "integer" => ShapeTypes.WholeNumber,
        "number" => ShapeTypes.Number | ShapeTypes.WholeNumber,
        "boolean" => ShapeTypes.Boolean,
        "array" => ShapeTypes.List,
        "object" => ShapeTypes.Map,
        var other => throw new InvalidOperationException($"The catalog knows no JSON type '{other}'."),
    };
}
