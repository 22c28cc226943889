using System.Text.Json.Nodes;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>A property that a template changes.</summary>
/// <param name="Path">A JSON pointer into the properties.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where there is none.</param>
internal sealed record PropertyDifference(string Path, JsonNode? Before, JsonNode? After)
{
    /// <summary>The property of the resource that it lies in.</summary>
    public string Name => Path[1..].Split('/')[0];

    /// <summary>The differences between two sets of properties, as deep down as they go.</summary>
    public static IReadOnlyList<PropertyDifference> Between(JsonObject before, JsonObject after) => [.. Maps("", before, after)];

    private static IEnumerable<PropertyDifference> Maps(string path, JsonObject before, JsonObject after) =>
        after.Select(entry => entry.Key).Concat(before.Select(entry => entry.Key)).Distinct(StringComparer.Ordinal)
            .SelectMany(name => Values($"{path}/{name}", before[name], after[name]));

    private static IEnumerable<PropertyDifference> Values(string path, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        _ when JsonNode.DeepEquals(before, after) => [],
        (JsonObject left, JsonObject right) => Maps(path, left, right),
        (JsonArray left, JsonArray right) => Enumerable.Range(0, Math.Max(left.Count, right.Count))
            .SelectMany(index => Values($"{path}/{index}", index < left.Count ? left[index] : null, index < right.Count ? right[index] : null)),
        _ => [new PropertyDifference(path, before, after)],
    };
}
