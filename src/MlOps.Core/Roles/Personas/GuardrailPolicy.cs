using System.Collections.Immutable;
using System.Text.Json;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Personas;

/// <summary>
/// Denies what guardrails keep a persona from. Which actions a guardrail is for AWS's Service Authorization Reference says: those that the persona has, and whose calls have the key.
/// </summary>
internal static class GuardrailPolicy
{
    /// <summary>The denials.</summary>
    /// <param name="guardrails">The guardrails, as the file of personas has them.</param>
    /// <param name="chosen">Those that are wanted.</param>
    /// <param name="policy">What the persona may do.</param>
    /// <param name="filled">What placeholders stand for.</param>
    public static ReasonedPolicy Of(JsonElement guardrails, Guardrails chosen, ReasonedPolicy policy, Placeholders filled)
    {
        ImmutableArray<ActionFacts> granted = [.. policy.Statements.Where(statement => statement.Effect == PolicyEffect.Allow).SelectMany(statement => statement.Actions)
            .SelectMany(action => ActionFacts.Of(ServiceCatalog.Default, action)).DistinctBy(facts => facts.Name)];
        var found = guardrails.EnumerateArray().Where(guardrail => chosen.Chosen.Contains(guardrail.GetProperty("name").GetString()!))
            .Select(guardrail => (Guardrail: guardrail, Actions: ActionsOf(guardrail, granted))).Where(guardrail => !guardrail.Actions.IsEmpty).ToList();
        return new ReasonedPolicy(
            policy.Name,
            [.. found.Select(one => filled.Statement(Denial(one.Guardrail, one.Actions)))],
            [.. found.Select(one => one.Guardrail.GetProperty("reason").GetString()!)]);
    }

    private static ImmutableArray<string> ActionsOf(JsonElement guardrail, ImmutableArray<ActionFacts> granted)
    {
        var keys = guardrail.GetProperty("keys").EnumerateArray().Select(key => key.GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. granted.Where(facts => facts.ConditionKeys.Any(keys.Contains)).Select(facts => facts.Name).Where(name => !IsExcepted(guardrail, name)).Order(StringComparer.Ordinal)];
    }

    private static bool IsExcepted(JsonElement guardrail, string action) => guardrail.TryGetProperty("except", out var except) && except.TryGetProperty(action, out _);

    private static JsonElement Denial(JsonElement guardrail, ImmutableArray<string> actions) =>
        JsonSerializer.SerializeToElement(new { Effect = "Deny", Action = actions, Resource = "*", Condition = guardrail.GetProperty("condition") });
}
