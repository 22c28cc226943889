using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>
/// Holds properties against the types' schemas, as CloudFormation does before it makes anything. The embedded schemas are the published ones,
/// reduced to what can be wrong with a value; the words are those of CloudFormation's validator.
/// </summary>
internal static class PropertySchemas
{
    private static readonly Lazy<JsonObject> Schemas = new(Read);

    /// <summary>What is wrong with properties: a JSON pointer into them, and why.</summary>
    /// <param name="type">The type; a type without a schema passes.</param>
    /// <param name="properties">The properties.</param>
    /// <param name="isUnknown">Whether a value is not known yet, and passes.</param>
    public static IEnumerable<(string Pointer, string Reason)> Check(string type, JsonObject properties, Func<string, bool> isUnknown) =>
        Schemas.Value[type] is JsonObject schema ? new Walk(schema, isUnknown).Object(schema, properties, "") : [];

    /// <summary>Whether a property is known to the type; true for a type without a schema.</summary>
    public static bool HasProperty(string type, string property) =>
        Schemas.Value[type] is not JsonObject schema || schema["properties"]!.AsObject().ContainsKey(property.Split('.')[0]);

    /// <summary>Whether another value of a property takes another resource.</summary>
    public static bool IsCreateOnly(string type, string property) => Lists(type, "createOnly", property);

    /// <summary>Whether another value of a property may take another resource.</summary>
    public static bool IsConditionallyCreateOnly(string type, string property) => Lists(type, "conditionalCreateOnly", property);

    /// <summary>Whether a property is written and never read back.</summary>
    /// <param name="type">The type.</param>
    /// <param name="path">The path of the property, list indexes as <c>*</c>.</param>
    public static bool IsWriteOnly(string type, string path) => Lists(type, "writeOnly", path);

    private static bool Lists(string type, string list, string property) =>
        (Schemas.Value[type]?[list] as JsonArray ?? []).Any(item => item!.GetValue<string>() == property);

    private static JsonObject Read()
    {
        using var stream = typeof(PropertySchemas).Assembly.GetManifestResourceStream("MlOps.Sandbox.ResourceTypes.property-schemas.json")
            ?? throw new InvalidOperationException("The property schemas are not embedded.");
        return JsonNode.Parse(stream)!.AsObject();
    }

    private sealed class Walk(JsonObject root, Func<string, bool> isUnknown)
    {
        public IEnumerable<(string Pointer, string Reason)> Object(JsonObject schema, JsonObject value, string pointer)
        {
            foreach (var required in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !value.ContainsKey(name)))
            {
                yield return (pointer, $"required key [{required}] not found");
            }

            var properties = schema["properties"] as JsonObject;
            foreach (var (name, child) in value)
            {
                if (properties?[name] is JsonObject known)
                {
                    foreach (var finding in Value(known, child, $"{pointer}/{name}"))
                    {
                        yield return finding;
                    }
                }
                else if (properties is not null && schema["additionalProperties"]?.ToString() == "false" && !Matches(schema["patternProperties"] as JsonObject, name))
                {
                    yield return (pointer, $"extraneous key [{name}] is not permitted");
                }
            }
        }

        private IEnumerable<(string Pointer, string Reason)> Value(JsonObject declared, JsonNode? value, string pointer)
        {
            var schema = Resolve(declared);
            if (value is JsonValue && isUnknown(value.ToString()))
            {
                return [];
            }

            return value switch
            {
                JsonObject map when Takes(schema, "object") => Object(schema, map, pointer),
                JsonArray list when Takes(schema, "array") => List(schema, list, pointer),
                JsonValue scalar when !Takes(schema, "object", "array") || Takes(schema, "string") => Scalar(schema, scalar, pointer),
                null => [(pointer, "expected type: Object, found: Null")],
                _ when schema["type"] is null => [],
                _ => [(pointer, $"expected type: {TypeName(schema)}, found: {(value is JsonObject ? "JSONObject" : value is JsonArray ? "JSONArray" : "String")}")],
            };
        }

        private IEnumerable<(string Pointer, string Reason)> List(JsonObject schema, JsonArray list, string pointer)
        {
            if (schema["items"] is JsonObject items)
            {
                foreach (var finding in list.SelectMany((item, index) => Value(items, item, $"{pointer}/{index}")))
                {
                    yield return finding;
                }
            }

            if (Number(schema, "minItems") is { } least && list.Count < least)
            {
                yield return (pointer, $"expected minimum item count: {least}, found: {list.Count}");
            }

            if (Number(schema, "maxItems") is { } most && list.Count > most)
            {
                yield return (pointer, $"expected maximum item count: {most}, found: {list.Count}");
            }
        }

        private static IEnumerable<(string Pointer, string Reason)> Scalar(JsonObject schema, JsonValue value, string pointer)
        {
            var text = Text(value);
            if (schema["enum"] is JsonArray allowed && !allowed.Any(item => item?.ToString() == text))
            {
                yield return (pointer, $"{text} is not a valid enum value");
            }

            if (Takes(schema, "string") && Number(schema, "minLength") is { } least && text.Length < least)
            {
                yield return (pointer, $"expected minLength: {least}, actual: {text.Length}");
            }

            if (Takes(schema, "string") && Number(schema, "maxLength") is { } most && text.Length > most)
            {
                yield return (pointer, $"expected maxLength: {most}, actual: {text.Length}");
            }

            if (Takes(schema, "string") && schema["pattern"]?.ToString() is { } pattern && !IsMatch(text, pattern))
            {
                yield return (pointer, $"string [{text}] does not match pattern {pattern}");
            }

            if (Takes(schema, "integer", "number") && !Takes(schema, "string") && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
            {
                yield return (pointer, $"expected type: {TypeName(schema)}, found: String");
            }

            if (Takes(schema, "boolean") && !Takes(schema, "string") && text is not ("true" or "false" or "True" or "False"))
            {
                yield return (pointer, "expected type: Boolean, found: String");
            }
        }

        private JsonObject Resolve(JsonObject schema)
        {
            while (schema["$ref"]?.ToString() is { } reference && reference.StartsWith("#/definitions/", StringComparison.Ordinal)
                && root["definitions"]?[reference["#/definitions/".Length..]] is JsonObject target)
            {
                schema = target;
            }

            return schema;
        }

        private static string Text(JsonValue value) => value.ToString();

        private static bool Takes(JsonObject schema, params string[] types) => schema["type"] switch
        {
            JsonArray several => several.Any(type => types.Contains(type!.ToString())),
            null => types.Contains("object") && (schema["properties"] ?? schema["patternProperties"]) is not null,
            var one => types.Contains(one.ToString()),
        };

        private static string TypeName(JsonObject schema)
        {
            var name = (schema["type"] is JsonArray several ? several[0]! : schema["type"]!).ToString();
            return name switch { "object" => "JSONObject", "array" => "JSONArray", _ => char.ToUpperInvariant(name[0]) + name[1..] };
        }

        private static long? Number(JsonObject schema, string name) => schema[name] is { } value && long.TryParse(value.ToString(), out var number) ? number : null;

        private static bool Matches(JsonObject? patterns, string name) => patterns?.Any(pattern => IsMatch(name, pattern.Key)) == true;

        private static bool IsMatch(string text, string pattern)
        {
            try
            {
                return Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            }
            catch (ArgumentException)
            {
                // A few published patterns are written for another engine; they judge nothing here.
                return true;
            }
        }
    }
}
