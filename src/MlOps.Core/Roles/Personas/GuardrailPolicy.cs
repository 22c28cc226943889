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
        var denials = guardrails.EnumerateArray().Where(guardrail => chosen.Contains(guardrail.GetProperty("name").GetString()!))
            .SelectMany(guardrail => Denials(guardrail, granted, filled).Select(statement => (Statement: statement, Reason: guardrail.GetProperty("reason").GetString()!)))
            // Two guardrails may deny the same altogether.
            .DistinctBy(denial => (string.Join(' ', denial.Statement.Actions), string.Join(' ', denial.Statement.Conditions))).ToList();
        return new ReasonedPolicy(policy.Name, [.. denials.Select(denial => denial.Statement)], [.. denials.Select(denial => denial.Reason)]);
    }

    private static IEnumerable<PolicyStatement> Denials(JsonElement guardrail, ImmutableArray<ActionFacts> granted, Placeholders filled)
    {
        var keys = Texts(guardrail, "keys");
        var held = granted.Where(facts => facts.ConditionKeys.Any(keys.Contains)).Select(facts => facts.Name).Where(name => !IsExcepted(guardrail, name)).ToList();
        var without = granted.Select(facts => facts.Name).Where(Texts(guardrail, "without").Contains).ToList();
        return [.. Denial(held, JsonObject.Create(guardrail.GetProperty("condition")), filled), .. Denial(without, condition: null, filled)];
    }

    private static IEnumerable<PolicyStatement> Denial(List<string> actions, JsonObject? condition, Placeholders filled)
    {
        if (actions.Count == 0)
        {
            return [];
        }

        var statement = new JsonObject { ["Effect"] = "Deny", ["Action"] = new JsonArray([.. actions.Order(StringComparer.Ordinal).Select(action => (JsonNode)action)]), ["Resource"] = "*" };
        if (condition is not null)
        {
            statement["Condition"] = condition;
        }

        return [filled.Statement(statement)];
    }

    private static HashSet<string> Texts(JsonElement guardrail, string property) =>
        guardrail.TryGetProperty(property, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];

    private static bool IsExcepted(JsonElement guardrail, string action) => guardrail.TryGetProperty("except", out var except) && except.TryGetProperty(action, out _);
}
