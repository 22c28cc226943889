using System.Text.Json.Nodes;

namespace MlOps.Unit.OperatorPolicies;

/// <summary>Actions of operator policies that no rehearsal needs, each with the reason for which it is granted all the same: docs/unproven-actions.json.</summary>
internal static class UnprovenActions
{
    /// <summary>The reasons by action.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("docs", "unproven-actions.json")))!["actions"]!.AsObject()
        .ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>(), StringComparer.Ordinal);
}
