using System.Text.Json.Nodes;

namespace MlOps.Sandbox.State;

/// <summary>
/// State that a service keeps besides resources, for example stacks. A section is made empty when first asked for, and read back from the
/// snapshot where that has it.
/// </summary>
internal interface IWorldSection
{
    /// <summary>The name in the snapshot.</summary>
    string Name { get; }

    /// <summary>Its state as JSON.</summary>
    JsonNode Save();

    /// <summary>Takes up what <see cref="Save"/> gave.</summary>
    void Load(JsonNode saved);
}
