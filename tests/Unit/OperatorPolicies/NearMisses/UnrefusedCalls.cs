using System.Text.Json.Nodes;

namespace MlOps.Unit.OperatorPolicies.NearMisses;

/// <summary>Calls on what is not the product's that an operator's policies allow, each with the reason: docs/unrefused-calls.json.</summary>
internal static class UnrefusedCalls
{
    /// <summary>The reasons by call, such as <c>kms:PutKeyPolicy on key/*</c>.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("docs", "unrefused-calls.json")))!["calls"]!.AsArray()
        .SelectMany(entry => entry!["actions"]!.AsArray().Select(action => ($"{action} on {entry["on"]}", entry["reason"]!.GetValue<string>())))
        .ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal);
}
