using System.Collections.Immutable;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Personas;

/// <summary>What was chosen of a persona, as a role's tags have it.</summary>
internal static class PersonaChoices
{
    private const string Persona = nameof(Persona);
    private const string ScopeTag = "ScopeTag:";
    private const string ModelPackageGroup = nameof(ModelPackageGroup);
    private const string ExecutionRole = nameof(ExecutionRole);
    private const string Bucket = nameof(Bucket);
    private const string KmsKey = nameof(KmsKey);
    private const string InstanceType = nameof(InstanceType);
    private const string Yes = "true";

    /// <summary>The choices, by the names of the parameters; none where there is no persona.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(PersonaOptions options) => options.Personas.IsEmpty ? [] :
    [
        .. ChosenNames.Choice(Persona, [.. PersonaPolicy.Personas.Where(persona => options.Personas.Contains(persona, StringComparer.OrdinalIgnoreCase))]),
        .. options.ScopeTags.Select(tag => KeyValuePair.Create(ScopeTag + tag.Key, tag.Value)),
        .. ChosenNames.Choice(ModelPackageGroup, options.ModelPackageGroups),
        .. ChosenNames.Choice(ExecutionRole, options.ExecutionRoles),
        .. ChosenNames.Choice(Bucket, options.Buckets),
        .. ChosenNames.Choice(KmsKey, options.KmsKeys),
        .. ChosenNames.Choice(InstanceType, options.Guardrails.InstanceTypes),
        .. Flag(nameof(Guardrails.RequireVpc), options.Guardrails.RequireVpc),
        .. Flag(nameof(Guardrails.RequireKmsKey), options.Guardrails.RequireKmsKey),
        .. Flag(nameof(Guardrails.RequireNetworkIsolation), options.Guardrails.RequireNetworkIsolation),
    ];

    /// <summary>The options that a role's choices tell.</summary>
    public static PersonaOptions Read(ImmutableSortedDictionary<string, string> choices) => new()
    {
        Personas = ChosenNames.Read(choices, Persona),
        ScopeTags = choices.Where(choice => choice.Key.StartsWith(ScopeTag, StringComparison.OrdinalIgnoreCase))
            .ToImmutableSortedDictionary(choice => choice.Key[ScopeTag.Length..], choice => choice.Value, StringComparer.Ordinal),
        ModelPackageGroups = ChosenNames.Read(choices, ModelPackageGroup),
        ExecutionRoles = ChosenNames.Read(choices, ExecutionRole),
        Buckets = ChosenNames.Read(choices, Bucket),
        KmsKeys = ChosenNames.Read(choices, KmsKey),
        Guardrails = new Guardrails
        {
            InstanceTypes = ChosenNames.Read(choices, InstanceType),
            RequireVpc = choices.ContainsKey(nameof(Guardrails.RequireVpc)),
            RequireKmsKey = choices.ContainsKey(nameof(Guardrails.RequireKmsKey)),
            RequireNetworkIsolation = choices.ContainsKey(nameof(Guardrails.RequireNetworkIsolation)),
        },
    };

    private static IEnumerable<KeyValuePair<string, string>> Flag(string name, bool isChosen) => isChosen ? [KeyValuePair.Create(name, Yes)] : [];
}
