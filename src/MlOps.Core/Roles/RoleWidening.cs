using MlOps.Roles.Hardening;
using MlOps.Roles.Personas;

namespace MlOps.Roles;

/// <summary>Keeps a command that was given with fewer switches than before from handing out more than somebody decided.</summary>
internal static class RoleWidening
{
    private static readonly string[] Narrowing = [RoleHardening.Choice, PersonaChoices.Persona];

    /// <summary>Refuses to make a role wider that an earlier choice made narrow, unless that is said.</summary>
    /// <param name="wanted">The recipe.</param>
    /// <param name="options">How it is applied.</param>
    /// <param name="former">The recipe that the role was made by; null where there is none or nobody knows.</param>
    /// <exception cref="MlOpsException"><c>RoleWouldWiden</c>.</exception>
    public static void Ensure(RoleRecipe wanted, RoleOptions options, RoleRecipe? former)
    {
        if (former is not null && !options.Plain && Narrowing.FirstOrDefault(choice => former.Choices.ContainsKey(choice) && !wanted.Choices.ContainsKey(choice)) is { } given)
        {
            throw RoleErrors.WouldWiden(former, given);
        }
    }
}
