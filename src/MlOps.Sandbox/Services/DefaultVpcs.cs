using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>The places that have been given their default network.</summary>
internal sealed class DefaultVpcs : IWorldSection
{
    private readonly SortedSet<string> _places = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "defaultVpcs";

    /// <summary>Notes a place; false where it was noted before.</summary>
    public bool Add(string place) => _places.Add(place);

    /// <inheritdoc/>
    public JsonNode Save() => new JsonArray([.. _places.Select(place => (JsonNode?)place)]);

    /// <inheritdoc/>
    public void Load(JsonNode saved) => _places.UnionWith(saved.AsArray().Select(place => place!.GetValue<string>()));
}
