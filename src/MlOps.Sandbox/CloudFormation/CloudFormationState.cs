using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Every stack of every account, and what goes on with it.</summary>
internal sealed class CloudFormationState : IWorldSection
{
    /// <inheritdoc/>
    public string Name => "cloudformation";

    /// <summary>Stacks, deleted ones included, in the order of their creation.</summary>
    public List<StackRecord> Stacks { get; private set; } = [];

    /// <summary>Drift detections, in the order of their start.</summary>
    public List<DriftDetectionRecord> DriftDetections { get; private set; } = [];

    /// <summary>Grows with each id that is made, so that none comes twice.</summary>
    public long Serial { get; set; }

    /// <inheritdoc/>
    public JsonNode Save() => new JsonObject
    {
        ["serial"] = Serial,
        ["stacks"] = JsonSerializer.SerializeToNode(Stacks),
        ["driftDetections"] = JsonSerializer.SerializeToNode(DriftDetections),
    };

    /// <inheritdoc/>
    public void Load(JsonNode saved)
    {
        Serial = saved["serial"]!.GetValue<long>();
        Stacks = saved["stacks"].Deserialize<List<StackRecord>>()!;
        DriftDetections = saved["driftDetections"].Deserialize<List<DriftDetectionRecord>>()!;
    }
}
