using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.Iam.ServiceReference;

/// <summary>A service as policies see it. What it has is in order, so that whatever is said of it is the same from run to run.</summary>
internal sealed class ServiceDefinition
{
    private readonly ImmutableSortedDictionary<string, ActionDefinition> _actions;

    private ServiceDefinition(string prefix, JsonElement json)
    {
        Prefix = prefix;
        Title = json.GetProperty("title").GetString()!;
        _actions = json.GetProperty("actions").EnumerateObject().Select(Action).ToImmutableSortedDictionary(action => action.Name, action => action, StringComparer.OrdinalIgnoreCase);
        Resources = json.GetProperty("resources").EnumerateObject().ToImmutableSortedDictionary(
            entry => entry.Name, entry => new ResourceDefinition(entry.Name, entry.Value.GetProperty("arn").GetString()!, Keys(entry.Value)), StringComparer.Ordinal);
        ConditionKeys = json.GetProperty("keys").EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What its actions begin with: <c>s3</c>.</summary>
    public string Prefix { get; }

    /// <summary>Its name: <c>Amazon S3</c>.</summary>
    public string Title { get; }

    /// <summary>Its actions, in order of their names.</summary>
    public IEnumerable<ActionDefinition> Actions => _actions.Values;

    /// <summary>The kinds of its resources, by name.</summary>
    public ImmutableSortedDictionary<string, ResourceDefinition> Resources { get; }

    /// <summary>
    /// The types of its condition keys, by key, in the words of the reference: <c>String</c>, <c>ARN</c>, <c>Numeric</c>, <c>Bool</c>, <c>Date</c>,
    /// <c>IPAddress</c>, and those with several values as <c>ArrayOfString</c>. Keys may have a variable: <c>aws:RequestTag/${TagKey}</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> ConditionKeys { get; }

    /// <summary>Reads a service.</summary>
    /// <param name="prefix">Its prefix.</param>
    /// <param name="text">Its entry of the archive.</param>
    public static ServiceDefinition Read(string prefix, string text) => new(prefix, EmbeddedJson.Parse(text.AsMemory()));

    /// <summary>An action by its name, whose case does not matter; null where the service has none of that name.</summary>
    public ActionDefinition? FindAction(string name) => _actions.GetValueOrDefault(name);

    private static ActionDefinition Action(JsonProperty entry) => new(
        entry.Name,
        Enum.Parse<AccessLevel>(entry.Value.GetProperty("access").GetString()!),
        entry.Value.TryGetProperty("on", out var resources) ? [.. resources.EnumerateObject().Select(ActionResource)] : [],
        Keys(entry.Value));

    private static ActionResource ActionResource(JsonProperty entry) => new(entry.Name, entry.Value.TryGetProperty("required", out _), Keys(entry.Value));

    private static ImmutableArray<string> Keys(JsonElement element) =>
        element.TryGetProperty("keys", out var keys) ? [.. keys.EnumerateArray().Select(key => key.GetString()!)] : [];
}
