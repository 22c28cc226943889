using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// As what services know the resources of CloudFormation's types where the names differ, and which properties the parts of ARNs are in.
/// </summary>
internal sealed class OwnKinds
{
    private static readonly Lazy<OwnKinds> Embedded = new(() => new OwnKinds(EmbeddedJson.Read("own-kinds.json")));

    private readonly FrozenDictionary<string, string> _kinds;
    private readonly FrozenDictionary<string, FrozenDictionary<string, ImmutableArray<string>>> _variables;

    private OwnKinds(JsonElement json)
    {
        _kinds = json.GetProperty("kinds").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal);
        _variables = json.GetProperty("variables").EnumerateObject().ToFrozenDictionary(
            kind => kind.Name,
            kind => kind.Value.EnumerateObject().ToFrozenDictionary(variable => variable.Name, variable => PropertyShape.ReadTexts(kind.Value, variable.Name), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The facts that come with MlOps.</summary>
    public static OwnKinds Default => Embedded.Value;

    /// <summary>The kind of a type's resources: service and kind, both empty where the service has no kind for them; null where the names tell.</summary>
    public (string Service, string Kind)? Find(string type) => _kinds.GetValueOrDefault(type) switch
    {
        null => null,
        "" => ("", ""),
        var kind => (kind.Split(':')[0], kind.Split(':')[1]),
    };

    /// <summary>The properties that a part of an ARN is made of, each as <c>${Property}</c>; empty where the names tell.</summary>
    /// <param name="kind">Service and kind, for example <c>iam:role</c>.</param>
    /// <param name="variable">The part, for example <c>RoleNameWithPath</c>.</param>
    public ImmutableArray<string> PropertiesOf(string kind, string variable) =>
        _variables.TryGetValue(kind, out var variables) ? variables.GetValueOrDefault(variable, []) : [];
}
