using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>
/// Judges updates by a stack's policy
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html): a stack with a policy protects what it does not allow.
/// </summary>
internal static class StackPolicy
{
    private static readonly string[] Members = ["Statement", "Version"];

    /// <summary>Refuses text that is no stack policy.</summary>
    /// <exception cref="Services.ServiceException"><c>ValidationError</c>.</exception>
    public static void Check(string policy)
    {
        try
        {
            if (JsonNode.Parse(policy) is JsonObject document && document["Statement"] is not null && document.All(member => Members.Contains(member.Key)))
            {
                return;
            }
        }
        catch (JsonException)
        {
            // The refusal below says the same of text that is no JSON.
        }

        throw Refusals.Validation("Error validating stack policy: Invalid stack policy");
    }

    /// <summary>Why a policy forbids an update, in CloudFormation's words: they show the actions and resources of the statement that denies.</summary>
    /// <param name="policy">The policy; null where there is none.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="action"><c>Update:Modify</c>, <c>Update:Replace</c> or <c>Update:Delete</c>.</param>
    /// <returns>The reason; null where the update is allowed.</returns>
    public static string? Denial(string? policy, ResourceRecord resource, string action)
    {
        if (policy is null)
        {
            return null;
        }

        var statements = Statements(JsonNode.Parse(policy)!["Statement"]!);
        var matching = statements.Where(statement => Matches(statement, resource, action)).ToList();
        if (matching.Find(statement => Effect(statement) == "Deny") is not { } denying)
        {
            return matching.Exists(statement => Effect(statement) == "Allow") ? null : "Action not allowed by stack policy";
        }

        var number = (statements.IndexOf(denying) + 1).ToString(CultureInfo.InvariantCulture);
        return $"Action denied by stack policy: Statement [#{number}] does not allow [{Shown(denying, "Action")}] for resource [{Shown(denying, "Resource")}];";
    }

    private static List<JsonObject> Statements(JsonNode node) => node is JsonArray list ? [.. list.OfType<JsonObject>()] : [node.AsObject()];

    private static string? Effect(JsonObject statement) => statement["Effect"]?.ToString();

    private static string Shown(JsonObject statement, string member) => string.Join(", ", Items(statement[member] ?? statement[$"Not{member}"]));

    private static bool Matches(JsonObject statement, ResourceRecord resource, string action) =>
        Named(statement, "Action", action, "NotAction") && Named(statement, "Resource", $"LogicalResourceId/{resource.LogicalId}", "NotResource") && ConditionHolds(statement, resource);

    private static bool Named(JsonObject statement, string member, string value, string negated) =>
        statement[negated] is { } excluded ? !Items(excluded).Any(pattern => IsLike(value, pattern)) : Items(statement[member]).Any(pattern => IsLike(value, pattern));

    private static bool ConditionHolds(JsonObject statement, ResourceRecord resource) =>
        (statement["Condition"] as JsonObject ?? []).SelectMany(test => test.Value as JsonObject ?? [])
            .All(test => test.Key != "ResourceType" || Items(test.Value).Any(pattern => IsLike(resource.Type, pattern)));

    private static IEnumerable<string> Items(JsonNode? node) => node is JsonArray list ? list.Select(item => item!.ToString()) : node is null ? [] : [node.ToString()];

    private static bool IsLike(string value, string pattern) =>
        Regex.IsMatch(value, $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
