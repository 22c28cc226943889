using System.Text.Json.Nodes;

namespace MlOps.Sandbox.State;

/// <summary>Everything that the sandbox knows: its time, its resources and the state of its services.</summary>
internal sealed class World
{
    private readonly Dictionary<Type, IWorldSection> _sections = [];
    private readonly Dictionary<string, JsonNode> _savedSections = new(StringComparer.Ordinal);

    /// <summary>Sandbox time.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>What callers were asked to be allowed.</summary>
    public AuthorizationLog Authorizations { get; } = new();

    /// <summary>Every resource of every account.</summary>
    public ResourceStore Resources { get; } = new();

    /// <summary>Whether something changed since the last snapshot. Operations that change things are noticed without it.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The state of a service; empty at first.</summary>
    public T Section<T>()
        where T : class, IWorldSection, new()
    {
        if (_sections.TryGetValue(typeof(T), out var known))
        {
            return (T)known;
        }

        var section = new T();
        if (_savedSections.Remove(section.Name, out var saved))
        {
            section.Load(saved);
        }

        _sections.Add(typeof(T), section);
        return section;
    }

    /// <summary>Says that something changed although the operation only reads, for example because time went by.</summary>
    public void MarkChanged() => IsChanged = true;

    /// <summary>Everything as JSON.</summary>
    public JsonObject Save()
    {
        var sections = new JsonObject();
        foreach (var section in _sections.Values.OrderBy(section => section.Name, StringComparer.Ordinal))
        {
            sections[section.Name] = section.Save();
        }

        foreach (var (name, saved) in _savedSections)
        {
            sections[name] = saved.DeepClone();
        }

        IsChanged = false;
        return new JsonObject { ["resources"] = Resources.Save(), ["sections"] = sections };
    }

    /// <summary>Takes up what <see cref="Save"/> gave.</summary>
    public void Load(JsonObject saved)
    {
        Resources.Load(saved["resources"]!.AsArray());
        foreach (var (name, section) in saved["sections"]!.AsObject())
        {
            _savedSections[name] = section!.DeepClone();
        }
    }
}
