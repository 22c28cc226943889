using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlOps.Iam;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Personas;

/// <summary>Checks who is to do what with what, before anybody is called.</summary>
internal static partial class PersonaRules
{
    private const string Decider = "ModelApprover";

    private static readonly string[] Registrars = ["DataScientist", "MlOpsEngineer"];

    /// <summary>Refuses what makes no persona's policy.</summary>
    /// <param name="options">What is chosen.</param>
    /// <param name="partition">The partition.</param>
    /// <exception cref="MlOpsException"><c>PersonaUnknown</c>, <c>PersonasConflict</c>, <c>PersonaWithoutScope</c>, <c>PersonaWithoutGroup</c>, <c>PersonaMissing</c>, <c>RoleTagInvalid</c>, <c>InvalidName</c>, <c>ExecutionRoleInvalid</c>, <c>KmsKeyInvalid</c>, <c>InstanceTypeInvalid</c>.</exception>
    public static void Check(PersonaOptions options, string partition)
    {
        if (options.Personas.IsEmpty)
        {
            if (!IsNothing(options))
            {
                throw PersonaErrors.Missing();
            }

            return;
        }

        CheckPersonas(options.Personas);
        if (options.ScopeTags.IsEmpty)
        {
            throw PersonaErrors.WithoutScope();
        }

        if (options.ModelPackageGroups.IsEmpty && PersonaPolicy.NeedsGroups(options.Personas))
        {
            throw PersonaErrors.WithoutGroup();
        }

        CheckScope(options);
        foreach (var role in options.ExecutionRoles.Where(role => !RecipeRules.IsName(role) && !(RolePattern().IsMatch(role) && role.Split(':')[1] == partition)))
        {
            throw PersonaErrors.ExecutionRoleInvalid(role, partition);
        }

        HardeningRules.CheckBuckets(options.Buckets);
        foreach (var key in options.KmsKeys.Where(key => !(KeyPattern().IsMatch(key) && key.Split(':')[1] == partition)))
        {
            throw PersonaErrors.KmsKeyInvalid(key, partition);
        }

        foreach (var model in options.ModelNames.Where(model => !ModelPattern().IsMatch(model)))
        {
            throw PersonaErrors.ModelInvalid(model);
        }

        foreach (var type in options.Guardrails.InstanceTypes.Where(type => !InstancePattern().IsMatch(type)))
        {
            throw PersonaErrors.InstanceTypeInvalid(type);
        }
    }

    /// <summary>Whether nothing is chosen that a persona would do something with.</summary>
    /// <param name="options">What is chosen.</param>
    public static bool IsNothing(PersonaOptions options) => options.ScopeTags.IsEmpty && options.ModelPackageGroups.IsEmpty && options.ExecutionRoles.IsEmpty && options.Buckets.IsEmpty && options.KmsKeys.IsEmpty && options.ModelNames.IsEmpty && options.Guardrails.Chosen.IsEmpty;

    private static void CheckPersonas(ImmutableArray<string> personas)
    {
        if (personas.FirstOrDefault(persona => !PersonaPolicy.Personas.Contains(persona, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw PersonaErrors.Unknown(unknown);
        }

        if (personas.Contains(Decider, StringComparer.OrdinalIgnoreCase) && personas.Intersect(Registrars, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } registrar)
        {
            throw PersonaErrors.Conflict(registrar, Decider);
        }
    }

    private static void CheckScope(PersonaOptions options)
    {
        foreach (var (key, value) in options.ScopeTags)
        {
            if (IamTag.FaultOf(key, value) is { } fault)
            {
                throw PersonaErrors.ScopeTagInvalid(key, fault);
            }
        }

        foreach (var group in options.ModelPackageGroups.Where(group => !GroupPattern().IsMatch(group)))
        {
            throw PersonaErrors.GroupInvalid(group);
        }
    }

    // botocore 1.43.11, sagemaker/2017-07-24/service-2.json: EntityName.
    [GeneratedRegex(@"^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}\z")]
    private static partial Regex GroupPattern();

    [GeneratedRegex(@"^arn:[a-z-]+:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]+\z")]
    private static partial Regex RolePattern();

    [GeneratedRegex(@"^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z")]
    private static partial Regex KeyPattern();

    // The same, with wildcards after a beginning.
    [GeneratedRegex(@"^[a-zA-Z0-9][a-zA-Z0-9*?-]{0,62}\z")]
    private static partial Regex ModelPattern();

    [GeneratedRegex(@"^ml\.[a-z0-9*?.-]+\z")]
    private static partial Regex InstancePattern();
}
