using System.Text.Json.Nodes;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>Reads principals out of a policy document, where a single value may stand for a list.</summary>
internal static class PolicyStatements
{
    /// <summary>The principals of a kind that statements with <c>Allow</c> name.</summary>
    /// <param name="policy">The policy document.</param>
    /// <param name="kind"><c>Service</c> or <c>AWS</c>.</param>
    public static IEnumerable<string> AllowedPrincipals(JsonNode? policy, string kind) =>
        Items((policy as JsonObject)?["Statement"]).OfType<JsonObject>()
            .Where(statement => statement["Effect"]?.ToString() == "Allow")
            .SelectMany(statement => Items((statement["Principal"] as JsonObject)?[kind]))
            .Select(principal => principal?.ToString() ?? "");

    private static JsonNode?[] Items(JsonNode? node) => node is JsonArray list ? [.. list] : node is null ? [] : [node];
}
