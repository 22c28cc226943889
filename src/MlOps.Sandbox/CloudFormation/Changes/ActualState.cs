using System.Text.Json.Nodes;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks.Changes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>The state that a stack's resources really have, as far as drift-aware change sets look at it.</summary>
/// <param name="worker">Reads resources.</param>
internal sealed class ActualState(ResourceWorker worker)
{
    private readonly Dictionary<string, JsonObject?> _read = new(StringComparer.Ordinal);

    /// <summary>What a resource has: empty where it is gone, null where its type is not looked at.</summary>
    /// <exception cref="ResourceFailedException">Where it cannot be read.</exception>
    public JsonObject? Of(ResourceRecord record)
    {
        if (!_read.TryGetValue(record.LogicalId, out var properties))
        {
            properties = DriftComparison.IsReverted(record.Type) ? (worker.Find(record) is null ? [] : worker.Read(record)) : null;
            _read.Add(record.LogicalId, properties);
        }

        return properties;
    }

    /// <summary>Whether a resource is known to be gone.</summary>
    public bool IsGone(ResourceRecord record) => Of(record) is { Count: 0 };

    /// <summary>Whether a resource was changed since CloudFormation wrote it.</summary>
    public bool IsModified(ResourceRecord record) =>
        Of(record) is { Count: > 0 } actual && DriftComparison.Differences(record.Type, record.Properties, actual).Count > 0;

    /// <summary>
    /// Compares what a resource has with what it shall have; null where its type is not looked at. What cannot be read, and what the new template does
    /// not set any more, is compared with what CloudFormation wrote.
    /// </summary>
    public PropertyComparison? Compare(ResourceRecord record, TemplateMap after)
    {
        if (Of(record) is not { Count: > 0 } actual)
        {
            return null;
        }

        var expected = TemplateJson.ToNode(after)!.AsObject();
        var written = ResourceTypeCatalog.Default.Get(record.Type).WriteOnly;
        var drifted = DriftComparison.Differences(record.Type, expected, actual)
            .Select(difference => new PropertyDifference(difference.Path[1..].Split('/'), Value(difference.Actual), Value(difference.Expected)));
        var changed = PropertyDifferences.Between(TemplateJson.FromNode(record.Properties), after)
            .Where(difference => written.Cover(difference.Steps[0]) || !after.ContainsKey(difference.Steps[0]));
        return new PropertyComparison((TemplateMap)TemplateJson.FromNode(DriftComparison.Shown(record.Type, expected, actual)), [.. drifted, .. changed]);
    }

    private static TemplateValue? Value(JsonNode? node) => node is null ? null : TemplateJson.FromNode(node);
}
