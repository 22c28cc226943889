using System.Collections.Immutable;

namespace MlOps.Roles.Personas;

/// <summary>What was chosen of a persona, as a role's tags have it.</summary>
internal static class PersonaChoices
{
    /// <summary>The choice of who it is for.</summary>
    public const string Persona = nameof(Persona);

    /// <summary>What begins the choices of the tags of a scope.</summary>
    public const string ScopeTag = "ScopeTag:";

    /// <summary>The choice of the models that it keeps to.</summary>
    public const string ModelName = nameof(ModelName);

    /// <summary>The choice of the instances that it keeps to.</summary>
    public const string InstanceType = nameof(InstanceType);

    private const string ModelPackageGroup = nameof(ModelPackageGroup);
    private const string ExecutionRole = nameof(ExecutionRole);
    private const string Bucket = nameof(Bucket);
    private const string KmsKey = nameof(KmsKey);

    /// <summary>The choices, by the names of the parameters; none where there is no persona.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(PersonaOptions options) => options.Personas.IsEmpty ? [] :
    [
        .. RoleChoices.Of(Persona, [.. PersonaPolicy.Personas.Where(persona => options.Personas.Contains(persona, StringComparer.OrdinalIgnoreCase))]),
        .. options.ScopeTags.Select(tag => KeyValuePair.Create(ScopeTag + tag.Key, tag.Value)),
        .. RoleChoices.Of(ModelPackageGroup, options.ModelPackageGroups),
        .. RoleChoices.Of(ExecutionRole, options.ExecutionRoles),
        .. RoleChoices.Of(Bucket, options.Buckets),
        .. RoleChoices.Of(KmsKey, options.KmsKeys),
        .. RoleChoices.Of(ModelName, options.ModelNames),
        .. RoleChoices.Of(InstanceType, options.Guardrails.InstanceTypes),
        .. RoleChoices.Of(nameof(Guardrails.RequireVpc), options.Guardrails.RequireVpc),
        .. RoleChoices.Of(nameof(Guardrails.RequireKmsKey), options.Guardrails.RequireKmsKey),
        .. RoleChoices.Of(nameof(Guardrails.RequireNetworkIsolation), options.Guardrails.RequireNetworkIsolation),
    ];

    /// <summary>The options that a role's choices tell.</summary>
    public static PersonaOptions Read(ImmutableSortedDictionary<string, string> choices) => new()
    {
        Personas = RoleChoices.Names(choices, Persona),
        ScopeTags = choices.Where(choice => choice.Key.StartsWith(ScopeTag, StringComparison.OrdinalIgnoreCase))
            .ToImmutableSortedDictionary(choice => choice.Key[ScopeTag.Length..], choice => choice.Value, StringComparer.Ordinal),
        ModelPackageGroups = RoleChoices.Names(choices, ModelPackageGroup),
        ExecutionRoles = RoleChoices.Names(choices, ExecutionRole),
        Buckets = RoleChoices.Names(choices, Bucket),
        KmsKeys = RoleChoices.Names(choices, KmsKey),
        ModelNames = RoleChoices.Names(choices, ModelName),
        Guardrails = new Guardrails
        {
            InstanceTypes = RoleChoices.Names(choices, InstanceType),
            RequireVpc = choices.ContainsKey(nameof(Guardrails.RequireVpc)),
            RequireKmsKey = choices.ContainsKey(nameof(Guardrails.RequireKmsKey)),
            RequireNetworkIsolation = choices.ContainsKey(nameof(Guardrails.RequireNetworkIsolation)),
        },
    };
}
