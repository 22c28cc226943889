using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.Iam.CloudTrail;

/// <summary>What is known of CloudTrail's events beside the Service Authorization Reference, each with its source: names that differ, and what no event shows.</summary>
internal sealed class TrailFacts
{
    private static readonly Lazy<TrailFacts> Embedded = new(() => new TrailFacts(EmbeddedJson.Read("cloudtrail-facts.json")));

    private readonly FrozenDictionary<string, string> _services;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _events;
    private readonly FrozenSet<string> _dataEvents;
    private readonly FrozenSet<string> _withoutCall;
    private readonly JsonElement _parameters;

    private TrailFacts(JsonElement json)
    {
        _services = json.GetProperty("services").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetProperty("prefix").GetString()!, StringComparer.Ordinal);
        _events = json.GetProperty("events").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => Texts(entry.Value.GetProperty("actions")), StringComparer.OrdinalIgnoreCase);
        _dataEvents = Actions(json.GetProperty("dataEvents"));
        _withoutCall = Actions(json.GetProperty("withoutCall"));
        _parameters = json.GetProperty("parameters");
    }

    /// <summary>The facts that come with MlOps.</summary>
    public static TrailFacts Default => Embedded.Value;

    /// <summary>What the actions of a service begin with.</summary>
    /// <param name="source">An event's source without its domain, for example <c>monitoring</c>.</param>
    public string PrefixOf(string source) => _services.GetValueOrDefault(source, source);

    /// <summary>The actions of an operation whose name is not that of its action; null where nothing is known of it.</summary>
    /// <param name="prefix">What the service's actions begin with.</param>
    /// <param name="operation">The operation.</param>
    public ImmutableArray<string>? ActionsOf(string prefix, string operation) => _events.TryGetValue($"{prefix}:{operation}", out var actions) ? actions : null;

    /// <summary>Whether an action's calls are data events, which CloudTrail does not log by default.</summary>
    public bool IsDataEvent(string action) => _dataEvents.Contains(action);

    /// <summary>Whether an action is a permission that no call has the name of.</summary>
    public bool IsWithoutCall(string action) => _withoutCall.Contains(action);

    /// <summary>The parameters of requests that may have what a variable of an ARN stands for, besides the one of its name.</summary>
    /// <param name="prefix">What the service's actions begin with.</param>
    /// <param name="variable">The variable.</param>
    public ImmutableArray<string> ParametersOf(string prefix, string variable) =>
        _parameters.TryGetProperty(prefix, out var service) && service.TryGetProperty(variable, out var names) ? Texts(names) : [];

    private static FrozenSet<string> Actions(JsonElement groups) =>
        groups.EnumerateArray().SelectMany(group => Texts(group.GetProperty("actions"))).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
