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
        var (filled, scope, given) = (Fill(place, options), new PersonaScope(options.ScopeTags), Given(options));
        var entries = Entries(options.Personas).Where(entry => NeedOf(entry) is not { } need || given.Contains(need)).ToList();
        var policy = new ReasonedPolicy(
            Name,
            [.. entries.Select(entry => scope.Limit(filled.Statement(entry.GetProperty("statement")), entry))],
            [.. entries.Select(entry => entry.GetProperty("reason").GetString()!)]);
        return policy.With(GuardrailPolicy.Of(GuardrailEntries, options.Guardrails.Chosen, policy, filled));
    }

    /// <summary>Whether it is a persona's work to register versions of models or to decide over them, so that their groups must be named.</summary>
    public static bool NeedsGroups(ImmutableArray<string> personas) => Entries(personas).Any(entry => entry.TryGetProperty("isWork", out _));

    /// <summary>Whether personas have SageMaker run something.</summary>
    public static bool PassesRoles(ImmutableArray<string> personas) => Entries(personas).Any(entry => NeedOf(entry) == "ExecutionRole");

    /// <summary>What is given that nothing of the personas is for, by the names of the parameters.</summary>
    /// <param name="place">The account.</param>
    /// <param name="options">Who, and with what.</param>
    public static IEnumerable<string> Unused(RecipePlace place, PersonaOptions options)
    {
        var (policy, filled) = (Of(place, options with { Guardrails = new Guardrails() }), Fill(place, options));
        return
        [
            .. Given(options).Except(Entries(options.Personas).Select(NeedOf).OfType<string>()).Order(StringComparer.Ordinal),
            .. options.Guardrails.Chosen.Where(guardrail => GuardrailPolicy.Of(GuardrailEntries, [guardrail], policy, filled).Statements.IsEmpty).Order(StringComparer.Ordinal),
        ];
    }

    private static JsonElement GuardrailEntries => Document.Value.GetProperty("guardrails");

    private static ImmutableHashSet<string> Given(PersonaOptions options) =>
    [
        .. options.ModelPackageGroups.IsEmpty ? [] : new[] { "ModelPackageGroup" },
        .. options.ExecutionRoles.IsEmpty ? [] : new[] { "ExecutionRole" },
        .. options.Buckets.IsEmpty ? [] : new[] { "Bucket" },
        .. options.KmsKeys.IsEmpty ? [] : new[] { "KmsKey" },
        .. options.ModelNames.IsEmpty ? [] : new[] { "ModelName" },
    ];

    private static string? NeedOf(JsonElement entry) => entry.TryGetProperty("needs", out var need) ? need.GetString() : null;

    private static Placeholders Fill(RecipePlace place, PersonaOptions options)
    {
        string Arn(string service, string region, string rest) => $"arn:{place.Partition}:{service}:{region}:{place.AccountId}:{rest}";
        // ARNs of versions had names in small letters once (https://docs.aws.amazon.com/sagemaker/latest/dg/define-pipeline.html), and have them as they are now (aws-samples/ml-edge-getting-started#18).
        var groups = options.ModelPackageGroups.SelectMany(group => new[] { group, group.ToLowerInvariant() }).Distinct(StringComparer.Ordinal).ToList();
        return Placeholders.Of(place, roleName: "")
            .With("ModelPackageGroup", [.. groups.Select(group => Arn("sagemaker", "*", $"model-package-group/{group}"))])
            .With("ModelPackage", [.. groups.Select(group => Arn("sagemaker", "*", $"model-package/{group}/*"))])
            .With("ExecutionRole", [.. options.ExecutionRoles.Select(role => role.Contains(':', StringComparison.Ordinal) ? role : Arn("iam", "", $"role/{role}"))])
            .With("Model", [.. options.ModelNames.Select(model => Arn("sagemaker", "*", $"model/{model}"))])
            .With("Bucket", options.Buckets)
            .With("KmsKey", options.KmsKeys)
            .With("InstanceType", options.Guardrails.InstanceTypes);
    }

    private static IEnumerable<JsonElement> Entries(ImmutableArray<string> personas)
    {
        var needed = Document.Value.GetProperty("personas").EnumerateObject().Where(persona => personas.Contains(persona.Name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(persona => persona.Value.EnumerateArray()).Select(name => name.GetString()).ToHashSet();
        return Document.Value.GetProperty("statements").EnumerateArray().Where(entry => needed.Contains(entry.GetProperty("name").GetString()));
    }
}
