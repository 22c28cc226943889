using System.Collections.Immutable;
using MlOps.Roles.Federation;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Personas;

/// <summary>What was chosen of a persona, as a role's tags have it.</summary>
internal static class PersonaChoices
{
    private const string Persona = nameof(Persona);
    private const string ScopeTag = nameof(ScopeTag);
    private const string ModelPackageGroup = nameof(ModelPackageGroup);
    private const string ExecutionRole = nameof(ExecutionRole);
    private const string InstanceType = nameof(InstanceType);
    private const string Yes = "true";

    /// <summary>The choices, by the names of the parameters; none where there is no persona.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(PersonaOptions options) => options.Personas.IsEmpty ? [] :
    [
        .. ChosenNames.Choice(Persona, [.. PersonaPolicy.Personas.Where(persona => options.Personas.Contains(persona, StringComparer.OrdinalIgnoreCase))]),
        .. ChosenNames.Choice(ScopeTag, [.. options.ScopeTags.Select(tag => $"{tag.Key}={tag.Value}")]),
        .. ChosenNames.Choice(ModelPackageGroup, options.ModelPackageGroups),
        .. ChosenNames.Choice(ExecutionRole, options.ExecutionRoles),
        .. ChosenNames.Choice(InstanceType, options.Guardrails.InstanceTypes),
        .. Flag(nameof(Guardrails.RequireVpc), options.Guardrails.RequireVpc),
        .. Flag(nameof(Guardrails.RequireKmsKey), options.Guardrails.RequireKmsKey),
        .. Flag(nameof(Guardrails.RequireNetworkIsolation), options.Guardrails.RequireNetworkIsolation),
    ];

    /// <summary>The options that a role's choices tell.</summary>
    public static PersonaOptions Read(FederationChoices choices) => new()
    {
        Personas = choices.List(Persona),
        ScopeTags = choices.List(ScopeTag).Select(tag => tag.Split('=', 2)).Where(tag => tag.Length == 2).ToImmutableSortedDictionary(tag => tag[0], tag => tag[1], StringComparer.Ordinal),
        ModelPackageGroups = choices.List(ModelPackageGroup),
        ExecutionRoles = choices.List(ExecutionRole),
        Guardrails = new Guardrails
        {
            InstanceTypes = choices.List(InstanceType),
            RequireVpc = choices.Flag(nameof(Guardrails.RequireVpc)),
            RequireKmsKey = choices.Flag(nameof(Guardrails.RequireKmsKey)),
            RequireNetworkIsolation = choices.Flag(nameof(Guardrails.RequireNetworkIsolation)),
        },
    };

    private static IEnumerable<KeyValuePair<string, string>> Flag(string name, bool isChosen) => isChosen ? [KeyValuePair.Create(name, Yes)] : [];
}
