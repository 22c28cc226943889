using System.Collections.Frozen;
using System.Text.Json;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>As what services know the resources of CloudFormation's types, where the names differ.</summary>
internal sealed class OwnKinds
{
    private static readonly Lazy<OwnKinds> Embedded = new(() => new OwnKinds(EmbeddedJson.Read("own-kinds.json")));

    private readonly FrozenDictionary<string, string> _kinds;

    private OwnKinds(JsonElement json)
    {
        _kinds = json.GetProperty("kinds").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal);
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
}
