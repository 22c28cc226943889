using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Looks for drift in a stack's resources.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="host">The sandbox around the engine.</param>
/// <param name="detection">The search.</param>
internal sealed class DriftDetector(World world, IEngineHost host, DriftDetectionRecord detection)
{
    private readonly StackRecord _stack = world.Section<CloudFormationState>().Stacks.First(stack => stack.StackId == detection.StackId);

    /// <summary>Looks at the resources, and keeps what it found even where some could not be read.</summary>
    public void Detect(DateTimeOffset at)
    {
        var failures = new List<string>();
        foreach (var record in _stack.Resources.Where(IsWanted).Where(record => DriftComparison.IsSupported(record.Type)))
        {
            try
            {
                Look(record, at);
            }
            catch (ResourceFailedException error)
            {
                record.DriftStatus = "NOT_CHECKED";
                record.Drift = null;
                failures.Add($"Failed to detect drift on resource [{record.LogicalId}]: {error.Message}");
            }
        }

        Conclude(failures, at);
    }

    /// <summary>Looks at one resource.</summary>
    /// <exception cref="ResourceFailedException">Where it cannot be read.</exception>
    public void Look(ResourceRecord record, DateTimeOffset at)
    {
        var worker = new ResourceWorker(world, host, _stack, detection.CallerArn, record.StackTags, at);
        var actual = record.PhysicalId is null ? null : worker.Read(record);
        var differences = actual is null ? [] : DriftComparison.Differences(record.Type, record.Properties, WithoutStackTags(record, actual));
        record.DriftStatus = actual is null ? "DELETED" : differences.Count > 0 ? "MODIFIED" : "IN_SYNC";
        record.DriftChecked = at;
        record.Drift = Answer(record, actual, differences, at);
    }

    private bool IsWanted(ResourceRecord record) => detection.LogicalIds.Count == 0 || detection.LogicalIds.Contains(record.LogicalId);

    private void Conclude(List<string> failures, DateTimeOffset at)
    {
        var drifted = _stack.Resources.Count(record => record.DriftStatus is "MODIFIED" or "DELETED");
        detection.Due = null;
        detection.Status = failures.Count > 0 ? "DETECTION_FAILED" : "DETECTION_COMPLETE";
        detection.Reason = failures.Count > 0 ? string.Join(' ', failures) : null;
        detection.StackDriftStatus = drifted > 0 ? "DRIFTED" : failures.Count > 0 ? "UNKNOWN" : "IN_SYNC";
        detection.DriftedCount = failures.Count > 0 ? null : drifted;
        _stack.DriftStatus = detection.StackDriftStatus;
        _stack.DriftChecked = at;
    }

    /// <summary>Tags that the stack gave are no drift, whether or not the template names tags.</summary>
    private static JsonObject WithoutStackTags(ResourceRecord record, JsonObject actual)
    {
        if (ResourceTypes.ResourceTypeTable.Find(record.Type)?.Facts.TagsProperty is not { } name || actual[name] is not { } tags)
        {
            return actual;
        }

        var named = ResourceTypes.Tags.Read(record.Properties[name]);
        var own = ResourceTypes.Tags.Read(tags).Where(tag => named.ContainsKey(tag.Key) || !record.StackTags.TryGetValue(tag.Key, out var value) || value != tag.Value).ToList();
        var copy = actual.DeepClone().AsObject();
        copy[name] = ResourceTypes.Tags.Write(own, tags is JsonObject);
        return copy;
    }

    // Keys come by the alphabet, whatever the template's order.
    private static JsonNode? ByAlphabet(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, ByAlphabet(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(ByAlphabet)]),
        _ => node?.DeepClone(),
    };

    private JsonObject Answer(ResourceRecord record, JsonObject? actual, IReadOnlyList<DriftDifference> differences, DateTimeOffset at)
    {
        var answer = new JsonObject
        {
            ["StackId"] = _stack.StackId,
            ["LogicalResourceId"] = record.LogicalId,
            ["PhysicalResourceId"] = record.PhysicalId,
            ["ResourceType"] = record.Type,
            ["ExpectedProperties"] = ByAlphabet(record.Properties)!.ToJsonString(),
            ["StackResourceDriftStatus"] = record.DriftStatus,
            ["Timestamp"] = Wire.WireText.Iso8601(at),
        };
        if (actual is not null)
        {
            answer["ActualProperties"] = ByAlphabet(DriftComparison.Shown(record.Type, record.Properties, actual))!.ToJsonString();
            answer["PropertyDifferences"] = new JsonArray([.. differences.Select(difference => new JsonObject
            {
                ["PropertyPath"] = difference.Path,
                ["ExpectedValue"] = Text(difference.Expected),
                ["ActualValue"] = Text(difference.Actual),
                ["DifferenceType"] = difference.Kind,
            })]);
        }

        return answer;
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue scalar => scalar.ToString(),
        _ => value.ToJsonString(),
    };
}
