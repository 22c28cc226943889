using System.Text.Json.Nodes;

namespace MlOps.Build.ResourceTypes;

/// <summary>
/// What <c>Fn::GetAtt</c> takes of a type: what its schema has as read-only, with the names that its documentation has besides, or every property
/// of some types (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html).
/// </summary>
internal static class SchemaAttributes
{
    /// <summary>The attributes, dots between the names of nested ones; null where they are just the read-only properties.</summary>
    public static IReadOnlyList<string>? Of(string typeName, JsonObject schema, SchemaPackage package)
    {
        if (package.AttributesAreProperties.Contains(typeName))
        {
            return [.. (schema["properties"] as JsonObject ?? []).SelectMany(pair => Leaves(pair.Value, pair.Key, schema, 0))];
        }

        if (package.MoreAttributes.TryGetValue(typeName, out var more))
        {
            return [.. more, .. ReadOnly(schema)];
        }

        return typeName switch
        {
            "AWS::CloudFormation::Stack" => ["Outputs.*"],
            "AWS::ServiceCatalog::CloudFormationProvisionedProduct" => [.. ReadOnly(schema).Where(name => name != "Outputs"), "Outputs.*"],
            "AWS::CloudFormation::CustomResource" => ["*"],
            _ => null,
        };
    }

    private static IEnumerable<string> ReadOnly(JsonObject schema) =>
        (schema["readOnlyProperties"] as JsonArray ?? []).Select(path => path!.GetValue<string>()["/properties/".Length..].Replace('/', '.'));

    // A list of objects or lists is no attribute; a list of texts is one.
    private static IEnumerable<string> Leaves(JsonNode? node, string path, JsonObject schema, int depth)
    {
        var shape = Resolve(node, schema);
        if (shape is null || depth > 8)
        {
            return [];
        }

        return shape["type"] switch
        {
            JsonValue type when type.GetValue<string>() == "object" =>
                (shape["properties"] as JsonObject ?? []).SelectMany(pair => Leaves(pair.Value, $"{path}.{pair.Key}", schema, depth + 1)),
            JsonValue type when type.GetValue<string>() == "array" && Resolve(shape["items"], schema)?["type"] is JsonValue item && item.GetValue<string>() is "object" or "array" => [],
            _ => [path],
        };
    }

    private static JsonObject? Resolve(JsonNode? node, JsonObject schema) =>
        node is JsonObject shape && shape["$ref"]?.GetValue<string>() is { } pointer && pointer.StartsWith("#/definitions/", StringComparison.Ordinal)
            ? schema["definitions"]?[pointer["#/definitions/".Length..]] as JsonObject
            : node as JsonObject;
}
