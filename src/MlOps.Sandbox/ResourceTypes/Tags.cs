using System.Text.Json.Nodes;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>Tags of a resource, which some types write as a list of keys and values and others as a map.</summary>
internal static class Tags
{
    /// <summary>The prefix that only AWS may use.</summary>
    public const string SystemPrefix = "aws:";

    /// <summary>Tags as a dictionary, in order.</summary>
    public static Dictionary<string, string> Read(JsonNode? tags) => tags switch
    {
        JsonArray list => list.OfType<JsonObject>().GroupBy(tag => Text(tag["Key"]), StringComparer.Ordinal).ToDictionary(group => group.Key, group => Text(group.Last()["Value"]), StringComparer.Ordinal),
        JsonObject map => map.ToDictionary(tag => tag.Key, tag => Text(tag.Value), StringComparer.Ordinal),
        _ => new Dictionary<string, string>(StringComparer.Ordinal),
    };

    /// <summary>Tags in the form of a type.</summary>
    /// <param name="tags">Keys and values.</param>
    /// <param name="asMap">Whether the type writes tags as a map.</param>
    public static JsonNode Write(IEnumerable<KeyValuePair<string, string>> tags, bool asMap) => asMap
        ? new JsonObject(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value)))
        : new JsonArray([.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);

    private static string Text(JsonNode? value) => value?.ToString() ?? "";
}
