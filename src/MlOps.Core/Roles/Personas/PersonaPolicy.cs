using System.Collections.Immutable;
using System.Text.Json;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Personas;

/// <summary>
/// The policy of people of an ML team. It is data (<c>personas.json</c>): statements, each with what it is for and where that is from, and personas that have some of them. Who registers versions of models
/// decides over none, neither as they are made nor later.
/// </summary>
internal static class PersonaPolicy
{
    /// <summary>The policy's name in the role.</summary>
    public const string Name = "mlops-persona";

    private static readonly Lazy<JsonElement> Document = new(() => EmbeddedJson.Read("personas.json"));

    /// <summary>The personas that there are.</summary>
    public static ImmutableArray<string> Personas { get; } = [.. Document.Value.GetProperty("personas").EnumerateObject().Select(persona => persona.Name)];

    /// <summary>The policy.</summary>
    /// <param name="place">The account.</param>
    /// <param name="options">Who, and with what; <see cref="PersonaRules"/> has passed them.</param>
    public static ReasonedPolicy Of(RecipePlace place, PersonaOptions options)
    {
        var (filled, scope) = (Fill(place, options), new PersonaScope(options.ScopeTags, !options.ModelPackageGroups.IsEmpty));
        var needed = StatementsOf(options.Personas);
        var entries = Document.Value.GetProperty("statements").EnumerateArray()
            .Where(entry => needed.Contains(entry.GetProperty("name").GetString()!) && (!entry.TryGetProperty("needs", out _) || !options.ExecutionRoles.IsEmpty)).ToList();
        var policy = new ReasonedPolicy(
            Name,
            [.. entries.Select(entry => scope.Limit(filled.Statement(entry.GetProperty("statement")), entry))],
            [.. entries.Select(entry => entry.GetProperty("reason").GetString()!)]);
        return policy.With(GuardrailPolicy.Of(Document.Value.GetProperty("guardrails"), options.Guardrails, policy, filled));
    }

    private static Placeholders Fill(RecipePlace place, PersonaOptions options)
    {
        string Arn(string service, string region, string rest) => $"arn:{place.Partition}:{service}:{region}:{place.AccountId}:{rest}";
        return Placeholders.Of(place, roleName: "")
            .With("ModelPackage", options.ModelPackageGroups.IsEmpty ? [Arn("sagemaker", "*", "model-package/*")] : [.. options.ModelPackageGroups.Select(group => Arn("sagemaker", "*", $"model-package/{group}/*"))])
            .With("ExecutionRole", [.. options.ExecutionRoles.Select(role => role.Contains(':', StringComparison.Ordinal) ? role : Arn("iam", "", $"role/{role}"))])
            .With("InstanceType", options.Guardrails.InstanceTypes);
    }

    private static ImmutableHashSet<string> StatementsOf(ImmutableArray<string> personas) =>
    [
        .. Document.Value.GetProperty("personas").EnumerateObject().Where(persona => personas.Contains(persona.Name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(persona => persona.Value.EnumerateArray()).Select(name => name.GetString()!),
    ];
}
