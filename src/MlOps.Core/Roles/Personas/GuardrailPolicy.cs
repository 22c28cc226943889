using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Personas;

/// <summary>
/// Denies what guardrails keep a persona from. Which actions a guardrail is for AWS's Service Authorization Reference says: those that the persona has, and whose calls have the key. What runs something and
/// has no such key is denied altogether.
/// </summary>
internal static class GuardrailPolicy
{
    /// <summary>The denials.</summary>
    /// <param name="guardrails">The guardrails, as the file of personas has them.</param>
    /// <param name="chosen">The names of those that are wanted.</param>
    /// <param name="policy">What the persona may do.</param>
    /// <param name="filled">What placeholders stand for.</param>
    public static ReasonedPolicy Of(JsonElement guardrails, ImmutableHashSet<string> chosen, ReasonedPolicy policy, Placeholders filled)
    {
        ImmutableArray<ActionFacts> granted = [.. policy.Statements.Where(statement => statement.Effect == PolicyEffect.Allow).SelectMany(statement => statement.Actions)
            .SelectMany(action => ActionFacts.Of(ServiceCatalog.Default, action)).DistinctBy(facts => facts.Name)];
        var wanted = guardrails.EnumerateArray().Where(guardrail => chosen.Contains(guardrail.GetProperty("name").GetString()!)).ToList();
        var barred = wanted.SelectMany(guardrail => Texts(guardrail, "without")).Intersect(granted.Select(facts => facts.Name), StringComparer.OrdinalIgnoreCase).ToList();
        List<(PolicyStatement Statement, string Reason)> denials =
        [
            .. wanted.SelectMany(guardrail => Denial(Held(guardrail, granted).Except(barred), JsonObject.Create(guardrail.GetProperty("condition")), ReasonOf(guardrail), filled)),
            .. Denial(barred, condition: null, string.Join(' ', wanted.Where(guardrail => Texts(guardrail, "without").Overlaps(barred)).Select(ReasonOf)), filled),
        ];
        return new ReasonedPolicy(policy.Name, [.. denials.Select(denial => denial.Statement)], [.. denials.Select(denial => denial.Reason)]);
    }

    private static IEnumerable<string> Held(JsonElement guardrail, ImmutableArray<ActionFacts> granted)
    {
        var keys = Texts(guardrail, "keys");
        return granted.Where(facts => facts.ConditionKeys.Any(keys.Contains)).Select(facts => facts.Name).Where(name => !IsExcepted(guardrail, name));
    }

    private static string ReasonOf(JsonElement guardrail) => guardrail.GetProperty("reason").GetString()!;

    private static IEnumerable<(PolicyStatement Statement, string Reason)> Denial(IEnumerable<string> actions, JsonObject? condition, string reason, Placeholders filled)
    {
        if (!actions.Any())
        {
            return [];
        }

        var statement = new JsonObject { ["Effect"] = "Deny", ["Action"] = new JsonArray([.. actions.Order(StringComparer.Ordinal).Select(action => (JsonNode)action)]), ["Resource"] = "*" };
        if (condition is not null)
        {
            statement["Condition"] = condition;
        }

        return [(filled.Statement(statement), reason)];
    }

    private static HashSet<string> Texts(JsonElement guardrail, string property) =>
        guardrail.TryGetProperty(property, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];

    private static bool IsExcepted(JsonElement guardrail, string action) => guardrail.TryGetProperty("except", out var except) && except.TryGetProperty(action, out _);
}
