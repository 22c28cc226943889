using System.Collections.Immutable;
using MlOps.Roles.Hardening;
using MlOps.Roles.Personas;

namespace MlOps.Roles;

/// <summary>
/// Keeps a command that was given with fewer switches than before from handing out more than somebody decided. What was decided the role's tags tell, also where they make no whole recipe any more.
/// </summary>
internal static class RoleWidening
{
    // What keeps something from a role, and what it belongs to: where that is given up or another, so is this.
    private static readonly ImmutableArray<(string Choice, string? Of)> Narrowing =
    [
        (RoleHardening.Choice, null),
        (PersonaChoices.Persona, null),
        (nameof(Guardrails.RequireVpc), PersonaChoices.Persona),
        (nameof(Guardrails.RequireKmsKey), PersonaChoices.Persona),
        (nameof(Guardrails.RequireNetworkIsolation), PersonaChoices.Persona),
        ("InstanceType", PersonaChoices.Persona),
        ("ModelName", PersonaChoices.Persona),
        ("VpcId", "Controller"),
        ("InstanceRegion", "Controller"),
        ("OrganizationId", "Federation"),
        ("RepositoryId", "Federation"),
    ];

    /// <summary>Refuses to give a role what an earlier choice kept from it, unless that is said.</summary>
    /// <param name="wanted">The recipe.</param>
    /// <param name="options">How it is applied.</param>
    /// <param name="role">The role; null where there is none.</param>
    /// <exception cref="MlOpsException"><c>RoleWouldWiden</c>.</exception>
    public static void Ensure(RoleRecipe wanted, RoleOptions options, ExistingRole? role)
    {
        if (role is not { IsOurs: true } || options.Widen)
        {
            return;
        }

        var made = RoleMark.ChoicesOf(role.Tags);
        if (LeftOut(made, wanted.Choices) is { } given)
        {
            throw RoleErrors.WouldWiden(role, made, given);
        }
    }

    private static string? LeftOut(ImmutableSortedDictionary<string, string> made, ImmutableSortedDictionary<string, string> wanted) =>
        Narrowing.Where(narrowing => made.ContainsKey(narrowing.Choice) && !wanted.ContainsKey(narrowing.Choice) && (narrowing.Of is not { } of || IsSame(made, wanted, of))).Select(narrowing => narrowing.Choice).FirstOrDefault()
        // Each tag of a scope narrows it, whoever works with it.
        ?? (wanted.ContainsKey(PersonaChoices.Persona) ? made.Keys.FirstOrDefault(choice => choice.StartsWith(PersonaChoices.ScopeTag, StringComparison.OrdinalIgnoreCase) && !wanted.ContainsKey(choice)) : null);

    private static bool IsSame(ImmutableSortedDictionary<string, string> made, ImmutableSortedDictionary<string, string> wanted, string choice) =>
        made.TryGetValue(choice, out var before) && wanted.TryGetValue(choice, out var now) && before == now;
}
