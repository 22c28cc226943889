using System.Text.Json.Nodes;

namespace MlOps.Sandbox.State;

/// <summary>Every resource of every account. Not thread-safe: the sandbox handles one request at a time.</summary>
internal sealed class ResourceStore
{
    /// <summary>The region of resources that have none.</summary>
    public const string Global = "global";

    private readonly Dictionary<(string Account, string Region, string Type, string Id), LiveResource> _resources = [];

    /// <summary>All resources.</summary>
    public IReadOnlyCollection<LiveResource> All => _resources.Values;

    /// <summary>A resource by its place, type and id; null where there is none.</summary>
    public LiveResource? Find(string accountId, string region, string type, string id) => _resources.GetValueOrDefault((accountId, region, type, id));

    /// <summary>The resources of a type in a place.</summary>
    public IEnumerable<LiveResource> OfType(string accountId, string region, string type) =>
        _resources.Values.Where(resource => resource.AccountId == accountId && resource.Region == region && resource.Type == type);

    /// <summary>Adds a resource that is not there yet.</summary>
    public void Add(LiveResource resource) => _resources.Add(Key(resource), resource);

    /// <summary>Removes a resource; says whether it was there.</summary>
    public bool Remove(LiveResource resource) => _resources.Remove(Key(resource));

    /// <summary>All resources as JSON.</summary>
    public JsonArray Save() => new([.. _resources.Values.Select(resource => (JsonNode?)resource.Save())]);

    /// <summary>Takes up what <see cref="Save"/> gave.</summary>
    public void Load(JsonArray saved)
    {
        _resources.Clear();
        foreach (var resource in saved)
        {
            Add(LiveResource.Load(resource!.AsObject()));
        }
    }

    private static (string Account, string Region, string Type, string Id) Key(LiveResource resource) =>
        (resource.AccountId, resource.Region, resource.Type, resource.Id);
}
