using System.Text.Json.Nodes;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>A property that differs.</summary>
/// <param name="Path">A JSON pointer.</param>
/// <param name="Expected">The value in the template; null where it has none.</param>
/// <param name="Actual">The value in the account; null where it has none.</param>
/// <param name="Kind"><c>ADD</c>, <c>REMOVE</c> or <c>NOT_EQUAL</c>.</param>
internal sealed record DriftDifference(string Path, JsonNode? Expected, JsonNode? Actual, string Kind);

/// <summary>
/// Compares the properties that a template sets with those that a resource has
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html): what the template does not set does not count,
/// and what cannot be read back does not either. A document, a policy for example, is one value: what was added anywhere in it counts.
/// </summary>
internal static class DriftComparison
{
    /// <summary>Whether CloudFormation can detect drift of a type.</summary>
    public static bool IsSupported(string type) => ResourceTypeCatalog.Default.Find(type) is { Drift: not DriftSupport.None };

    /// <summary>
    /// Whether a drift-aware change set looks at the type's actual state
    /// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/drift-aware-change-sets.html).
    /// </summary>
    public static bool IsReverted(string type) => ResourceTypeCatalog.Default.Find(type) is { Drift: DriftSupport.Full };

    /// <summary>The differences, in the order of their paths.</summary>
    public static IReadOnlyList<DriftDifference> Differences(string type, JsonObject expected, JsonObject actual)
    {
        var found = new List<DriftDifference>();
        var schema = ResourceTypeCatalog.Default.Find(type);
        foreach (var (name, value) in expected)
        {
            Compare(type, $"/{name}", schema?.Properties.GetValueOrDefault(name), value, name == schema?.TagProperty ? OwnTags(value, actual[name]) : actual[name], found);
        }

        return found;
    }

    /// <summary>The part of actual properties that a template sets: what <c>ActualProperties</c> shows.</summary>
    public static JsonObject Shown(string type, JsonObject expected, JsonObject actual) =>
        new(expected.Where(property => actual[property.Key] is not null && !IsWriteOnly(type, property.Key))
            .Select(property => KeyValuePair.Create(property.Key, actual[property.Key]?.DeepClone())));

    private static void Compare(string type, string path, PropertyShape? shape, JsonNode? expected, JsonNode? actual, List<DriftDifference> found)
    {
        if (IsWriteOnly(type, path[1..]) || Same(expected, actual))
        {
            return;
        }

        switch (expected, actual)
        {
            case (JsonObject map, JsonObject other):
                CompareMaps(type, path, shape, map, other, found);
                break;
            case (JsonArray list, JsonArray other):
                CompareLists(type, path, shape?.Items, list, other, found);
                break;
            case (not null, null):
                found.Add(new DriftDifference(path, expected, null, "REMOVE"));
                break;
            default:
                found.Add(new DriftDifference(path, expected, actual, "NOT_EQUAL"));
                break;
        }
    }

    private static void CompareMaps(string type, string path, PropertyShape? shape, JsonObject expected, JsonObject actual, List<DriftDifference> found)
    {
        foreach (var (name, value) in expected)
        {
            Compare(type, $"{path}/{name}", shape?.Properties.GetValueOrDefault(name) ?? shape?.Values, value, actual[name], found);
        }

        // Without named properties it is a document.
        if (shape is null or { Properties.Count: 0 })
        {
            found.AddRange(actual.Where(entry => !expected.ContainsKey(entry.Key)).Select(entry => new DriftDifference($"{path}/{entry.Key}", null, entry.Value, "ADD")));
        }
    }

    private static void CompareLists(string type, string path, PropertyShape? item, JsonArray expected, JsonArray actual, List<DriftDifference> found)
    {
        var missing = expected.Select((item, index) => (Item: item, Index: index)).Where(entry => !actual.Any(other => Same(entry.Item, other))).ToList();
        var extra = actual.Select((item, index) => (Item: item, Index: index)).Where(entry => !expected.Any(other => Same(other, entry.Item))).ToList();
        foreach (var (left, right) in missing.Zip(extra))
        {
            Compare(type, $"{path}/{left.Index}", item, left.Item, right.Item, found);
        }

        found.AddRange(missing.Skip(extra.Count).Select(entry => new DriftDifference($"{path}/{entry.Index}", entry.Item, null, "REMOVE")));
        found.AddRange(extra.Skip(missing.Count).Select(entry => new DriftDifference($"{path}/{entry.Index}", null, entry.Item, "ADD")));
    }

    /// <summary>Whether two values are the same: text and typed scalars of the same spelling are, and lists in any order.</summary>
    private static bool Same(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (JsonValue, JsonValue) => string.Equals(left.ToString(), right.ToString(), IsFlag(left) || IsFlag(right) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        (JsonObject map, JsonObject other) => map.All(entry => Same(entry.Value, other[entry.Key])) && other.All(entry => map.ContainsKey(entry.Key)),
        (JsonArray list, JsonArray other) => list.Count == other.Count && list.All(item => other.Any(candidate => Same(item, candidate))) && other.All(item => list.Any(candidate => Same(item, candidate))),
        _ => false,
    };

    private static bool IsFlag(JsonNode node) => node.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False;

    /// <summary>Tags without those that only AWS sets.</summary>
    private static JsonNode? OwnTags(JsonNode? expected, JsonNode? actual) => actual is null
        ? null
        : Tags.Write(Tags.Read(actual).Where(tag => !tag.Key.StartsWith(Tags.SystemPrefix, StringComparison.Ordinal)), expected is JsonObject);

    private static bool IsWriteOnly(string type, string path) => ResourceTypeCatalog.Default.Get(type).WriteOnly.Cover(path);
}
