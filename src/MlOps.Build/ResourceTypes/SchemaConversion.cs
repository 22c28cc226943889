using System.Text.Json.Nodes;

namespace MlOps.Build.ResourceTypes;

/// <summary>
/// States in short form what checks need of a registry schema. The form is that of <c>resource-types.json</c>; what it has besides is
/// <c>open</c>, <c>format</c>, <c>requiredXor</c>, <c>requiredOr</c>, <c>needs</c>, <c>excludes</c>, <c>anyOf</c>, <c>oneOf</c>, <c>allOf</c> and
/// <c>anyCase</c>, which <c>PropertyShape</c> describes.
/// </summary>
/// <param name="schema">The registry's schema.</param>
internal sealed class SchemaConversion(JsonObject schema)
{
    private static readonly HashSet<string> KnownTypes = ["string", "integer", "number", "boolean", "array", "object"];

    private readonly Dictionary<string, JsonNode?> _inlined = new(StringComparer.Ordinal);

    /// <summary>The short form.</summary>
    /// <param name="attributes">What <c>Fn::GetAtt</c> takes, where that is not what is read-only; null otherwise.</param>
    /// <param name="missingRegions">Where the type is missing, as numbers of regions; empty where it is everywhere.</param>
    public JsonObject Run(IReadOnlyList<string>? attributes, IReadOnlyList<int> missingRegions)
    {
        var result = Shape(schema);
        result.Remove("type");
        if (schema["properties"] is null)
        {
            result["open"] = true;
        }

        Add(result, "readOnly", Paths("readOnlyProperties"));
        Add(result, "writeOnly", Paths("writeOnlyProperties"));
        Add(result, "identifier", Paths("primaryIdentifier"));
        if (attributes is not null)
        {
            result["attributes"] = Texts(attributes);
        }

        if (missingRegions.Count > 0)
        {
            result["notIn"] = new JsonArray([.. missingRegions.Select(number => JsonValue.Create(number))]);
        }

        var definitions = new JsonObject((schema["definitions"] as JsonObject ?? []).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Shape(pair.Value))));
        foreach (var (name, shape) in _inlined)
        {
            definitions[name] = shape;
        }

        Add(result, "definitions", definitions);
        return result;
    }

    private JsonObject Shape(JsonNode? node)
    {
        if (node is not JsonObject from)
        {
            return [];
        }

        if (from["$ref"]?.GetValue<string>() is { } pointer)
        {
            return new JsonObject { ["def"] = Definition(pointer) };
        }

        var result = new JsonObject();
        var types = Types(from["type"]);
        Add(result, "type", types);
        AddTexts(result, "enum", from["enum"] ?? from["enumCaseInsensitive"] ?? (from["const"] is { } only ? new JsonArray(only.DeepClone()) : null));
        if (from["enumCaseInsensitive"] is not null)
        {
            result["anyCase"] = true;
        }

        Copy(from, "pattern", result, "pattern");
        if (from["format"] is JsonValue format && format.GetValue<string>() is { } name && (name.StartsWith("AWS::", StringComparison.Ordinal) || name is "ipv4-network" or "ipv6-network"))
        {
            result["format"] = name;
        }

        AddLimits(from, types, result);
        Copy(from, "required", result, "required");
        Copy(from, "requiredXor", result, "requiredXor");
        Copy(from, "requiredOr", result, "requiredOr");
        Copy(from, "dependentRequired", result, "needs");
        Copy(from, "dependentExcluded", result, "excludes");
        if (from["dependencies"] is JsonObject dependencies && dependencies.All(pair => pair.Value is JsonArray))
        {
            Copy(from, "dependencies", result, "needs");
        }

        if (from["uniqueItems"]?.GetValue<bool>() == true)
        {
            result["unique"] = true;
        }

        AddContent(from, result);
        foreach (var combination in (string[])["oneOf", "anyOf", "allOf"])
        {
            if (from[combination] is JsonArray alternatives)
            {
                result[combination] = new JsonArray([.. alternatives.Select(Shape)]);
            }
        }

        return result;
    }

    /// <summary>Properties, free keys and items. An object with both properties and key patterns is open: what its other keys take is not told apart.</summary>
    private void AddContent(JsonObject from, JsonObject result)
    {
        var patterns = from["patternProperties"] as JsonObject;
        if (from["properties"] is JsonObject { Count: > 0 } properties)
        {
            result["properties"] = new JsonObject(properties.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Shape(pair.Value))));
            if (patterns is { Count: > 0 } || from["additionalProperties"] is not JsonValue closed || closed.GetValue<bool>())
            {
                result["open"] = true;
            }
        }
        else if (patterns is { Count: 1 })
        {
            result["map"] = Shape(patterns.First().Value);
        }
        else if (from["additionalProperties"] is JsonObject values)
        {
            result["map"] = Shape(values);
        }

        if (from["items"] is { } items)
        {
            result["items"] = Shape(items);
        }
        else if (from["prefixItems"] is JsonArray places)
        {
            // What stands at which place is not told apart: each item is one of those.
            result["items"] = new JsonObject { ["anyOf"] = new JsonArray([.. places.Select(Shape)]) };
        }
    }

    /// <summary>The limits of the one type that it takes; those of several types at once cannot be told apart here, and are left out.</summary>
    private static void AddLimits(JsonObject from, JsonNode? types, JsonObject result)
    {
        var kind = types switch
        {
            JsonValue one => one.GetValue<string>(),
            null when from["maxLength"] is not null || from["minLength"] is not null => "string",
            _ => "",
        };
        var (least, most) = kind switch
        {
            "string" => ("minLength", "maxLength"),
            "integer" or "number" => ("minimum", "maximum"),
            "array" => ("minItems", "maxItems"),
            "object" => ("minProperties", "maxProperties"),
            _ => ("", ""),
        };
        Copy(from, least, result, "min");
        Copy(from, most, result, "max");
    }

    private static JsonNode? Types(JsonNode? type) => type switch
    {
        JsonArray several when several.Select(one => one!.GetValue<string>()).Where(KnownTypes.Contains).Distinct().ToArray() is { Length: > 0 } known =>
            known is [var only] ? JsonValue.Create(only) : Texts(known),
        JsonValue one when KnownTypes.Contains(one.GetValue<string>()) => one.DeepClone(),
        _ => null,
    };

    /// <summary>The name of a definition. What is referred to elsewhere in the schema becomes a definition of its own.</summary>
    private string Definition(string pointer)
    {
        var steps = pointer.TrimStart('#').Trim('/').Split('/');
        if (steps is ["definitions", var name])
        {
            return name;
        }

        var key = string.Join('.', steps);
        if (_inlined.TryAdd(key, null))
        {
            var target = steps.Aggregate((JsonNode?)schema, (node, step) => node switch
            {
                JsonObject map => map[step],
                JsonArray list when int.TryParse(step, out var index) => list[index],
                _ => null,
            });
            _inlined[key] = Shape(target);
        }

        return key;
    }

    private JsonArray? Paths(string key) =>
        schema[key] is JsonArray paths ? Texts(paths.Select(path => path!.GetValue<string>().Replace("/properties/", "", StringComparison.Ordinal).TrimStart('/'))) : null;

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static void AddTexts(JsonObject result, string name, JsonNode? values)
    {
        if (values is JsonArray { Count: > 0 } list)
        {
            result[name] = Texts(list.Select(value => value!.ToString()));
        }
    }

    private static void Add(JsonObject result, string name, JsonNode? value)
    {
        if (value is not null and not JsonArray { Count: 0 } and not JsonObject { Count: 0 })
        {
            result[name] = value;
        }
    }

    private static void Copy(JsonObject from, string name, JsonObject to, string newName)
    {
        if (name.Length > 0 && from[name] is { } value)
        {
            to[newName] = value.DeepClone();
        }
    }
}
