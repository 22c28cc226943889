using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.Iam.ManagedPolicies;

/// <summary>
/// The compact form of a statement: <c>allow</c>, <c>deny</c>, <c>allowAllBut</c> or <c>denyAllBut</c> with actions by service, <c>on</c> or <c>onAllBut</c> with resources
/// (<c>*</c> where there is neither), and <c>when</c> with conditions by operator and key.
/// </summary>
internal static class ManagedStatement
{
    /// <summary>Reads a statement.</summary>
    /// <param name="entry">Its entry of the data.</param>
    /// <param name="index">Its place in the policy.</param>
    public static PolicyStatement Read(JsonElement entry, int index) => new()
    {
        Index = index,
        Sid = entry.TryGetProperty("sid", out var sid) ? sid.GetString() : null,
        Effect = entry.TryGetProperty("allow", out _) || entry.TryGetProperty("allowAllBut", out _) ? PolicyEffect.Allow : PolicyEffect.Deny,
        Actions = [.. Actions(entry, "allow"), .. Actions(entry, "deny")],
        NotActions = [.. Actions(entry, "allowAllBut"), .. Actions(entry, "denyAllBut")],
        Resources = entry.TryGetProperty("onAllBut", out _) ? [] : entry.TryGetProperty("on", out _) ? Texts(entry, "on") : ["*"],
        NotResources = Texts(entry, "onAllBut"),
        Conditions = Conditions(entry),
    };

    private static IEnumerable<string> Actions(JsonElement entry, string key) => entry.TryGetProperty(key, out var services)
        ? services.EnumerateObject().SelectMany(service => service.Value.GetString()!.Split(' ').Select(name => service.Name == "*" ? name : $"{service.Name}:{name}"))
        : [];

    private static ImmutableArray<string> Texts(JsonElement entry, string key) => entry.TryGetProperty(key, out var texts) ? Texts(texts) : [];

    private static ImmutableArray<string> Texts(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.GetString()!)];

    private static ImmutableArray<PolicyCondition> Conditions(JsonElement entry) => entry.TryGetProperty("when", out var operators)
        ? [.. operators.EnumerateObject().SelectMany(named => named.Value.EnumerateObject().Select(key => new PolicyCondition(named.Name, key.Name, Texts(key.Value))))]
        : [];
}
