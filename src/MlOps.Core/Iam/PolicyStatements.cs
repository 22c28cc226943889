using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.Iam;

/// <summary>The statements of a policy: the grammar lets a single one stand without a list (IAM user guide, "Grammar of the IAM JSON policy language").</summary>
internal static class PolicyStatements
{
    /// <summary>The statements of a policy that was read.</summary>
    /// <param name="policy">The policy; null where there is none.</param>
    public static IEnumerable<JsonObject> Of(JsonObject? policy) => policy?["Statement"] switch
    {
        JsonArray statements => statements.OfType<JsonObject>(),
        JsonObject statement => [statement],
        _ => [],
    };

    /// <summary>The statements of a policy's text; none where it is no JSON.</summary>
    /// <param name="body">The text; null or empty where there is no policy.</param>
    public static IEnumerable<JsonObject> Of(string? body)
    {
        try
        {
            return string.IsNullOrWhiteSpace(body) ? [] : Of(JsonNode.Parse(body) as JsonObject);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
