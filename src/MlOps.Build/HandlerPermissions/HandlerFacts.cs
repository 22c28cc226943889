using System.Text.Json.Nodes;

namespace MlOps.Build.HandlerPermissions;

/// <summary>
/// What a registry schema says of the handlers of a type: the actions of each operation, word for word, what identifies a resource, what of it
/// cannot change, and how it takes tags (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html).
/// </summary>
internal static class HandlerFacts
{
    private static readonly string[] Operations = ["create", "read", "update", "delete", "list"];

    /// <summary>The facts: <c>identifier</c>, <c>createOnly</c>, <c>conditionalCreateOnly</c>, <c>tagging</c> and <c>handlers</c>, each where the schema has it.</summary>
    /// <exception cref="InvalidDataException">The schema has an operation that is none of the five.</exception>
    public static JsonObject Of(string typeName, JsonObject schema)
    {
        var facts = new JsonObject();
        Add(facts, "identifier", Paths(schema, "primaryIdentifier"));
        Add(facts, "createOnly", Paths(schema, "createOnlyProperties"));
        Add(facts, "conditionalCreateOnly", Paths(schema, "conditionalCreateOnlyProperties"));
        Add(facts, "tagging", Tagging(schema));
        Add(facts, "handlers", Handlers(typeName, schema));
        return facts;
    }

    private static JsonObject? Handlers(string typeName, JsonObject schema)
    {
        if (schema["handlers"] is not JsonObject handlers)
        {
            return null;
        }

        if (handlers.Select(handler => handler.Key).Except(Operations).FirstOrDefault() is { } unknown)
        {
            throw new InvalidDataException($"{typeName} has a handler '{unknown}', which is none of {string.Join(", ", Operations)}.");
        }

        return new JsonObject(Operations.Where(handlers.ContainsKey).Select(operation => KeyValuePair.Create(operation, handlers[operation]!["permissions"]?.DeepClone())));
    }

    // Older schemas have only taggable, beside the properties.
    private static JsonObject? Tagging(JsonObject schema)
    {
        if ((schema["tagging"] ?? (schema["taggable"] is { } old ? new JsonObject { ["taggable"] = old.DeepClone() } : null)) is not JsonObject tagging)
        {
            return null;
        }

        var result = new JsonObject();
        Add(result, "taggable", tagging["taggable"]?.DeepClone());
        Add(result, "onCreate", tagging["tagOnCreate"]?.DeepClone());
        Add(result, "updatable", tagging["tagUpdatable"]?.DeepClone());
        Add(result, "systemTags", tagging["cloudFormationSystemTags"]?.DeepClone());
        Add(result, "property", tagging["tagProperty"] is { } property ? JsonValue.Create(Path(property)) : null);
        Add(result, "actions", tagging["permissions"]?.DeepClone());
        return result;
    }

    private static JsonArray? Paths(JsonObject schema, string key) =>
        schema[key] is JsonArray paths ? new JsonArray([.. paths.Select(path => JsonValue.Create(Path(path!)))]) : null;

    private static string Path(JsonNode pointer) => pointer.GetValue<string>().Replace("/properties/", "", StringComparison.Ordinal).TrimStart('/');

    private static void Add(JsonObject to, string name, JsonNode? value)
    {
        if (value is not null and not JsonArray { Count: 0 } and not JsonObject { Count: 0 })
        {
            to[name] = value;
        }
    }
}
