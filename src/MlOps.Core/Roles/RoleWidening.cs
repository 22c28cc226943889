using System.Collections.Immutable;
using MlOps.Roles.Federation;
using MlOps.Roles.Hardening;
using MlOps.Roles.Personas;
using MlOps.Roles.Recipes;
using Choices = System.Collections.Immutable.ImmutableSortedDictionary<string, string>;

namespace MlOps.Roles;

/// <summary>
/// Keeps a command that was given with fewer switches than before from handing out more than somebody decided. What was decided the role's tags tell, also where they make no whole recipe any more.
/// </summary>
internal static class RoleWidening
{
    // What keeps something from a role, and where it still would: another repository has other ids, and a persona that has nothing run needs no guardrails.
    private static readonly ImmutableArray<(string Choice, Func<Choices, Choices, bool> Counts)> Narrowing =
    [
        (RoleHardening.Choice, Always),
        (PersonaChoices.Persona, Always),
        (nameof(Guardrails.RequireVpc), HaveSomethingRun),
        (nameof(Guardrails.RequireKmsKey), HaveSomethingRun),
        (nameof(Guardrails.RequireNetworkIsolation), HaveSomethingRun),
        (PersonaChoices.InstanceType, HaveSomethingRun),
        (PersonaChoices.ModelName, HaveSomethingRun),
        (SkyPilotHardening.VpcId, With(SkyPilotHardening.Controller)),
        (SkyPilotHardening.InstanceRegion, With(SkyPilotHardening.Controller)),
        (nameof(GitHubParty.OrganizationId), With(GitHubParty.OrganizationChoice, GitHubParty.RepositoryChoice)),
        (nameof(GitHubParty.RepositoryId), With(GitHubParty.OrganizationChoice, GitHubParty.RepositoryChoice)),
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

    private static string? LeftOut(Choices made, Choices wanted) =>
        Narrowing.Where(narrowing => made.ContainsKey(narrowing.Choice) && !wanted.ContainsKey(narrowing.Choice) && narrowing.Counts(made, wanted)).Select(narrowing => narrowing.Choice).FirstOrDefault()
        // Each tag of a scope narrows it, whoever works with it.
        ?? (wanted.ContainsKey(PersonaChoices.Persona) ? made.Keys.FirstOrDefault(choice => choice.StartsWith(PersonaChoices.ScopeTag, StringComparison.OrdinalIgnoreCase) && !HasTag(wanted, choice)) : null);

    // Names of condition keys, and so of tags in them, have no case: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
    private static bool HasTag(Choices choices, string tag) => choices.Keys.Contains(tag, StringComparer.OrdinalIgnoreCase);

    private static bool Always(Choices made, Choices wanted) => true;

    private static bool HaveSomethingRun(Choices made, Choices wanted) => PersonaPolicy.PassesRoles(RoleChoices.Names(wanted, PersonaChoices.Persona));

    private static Func<Choices, Choices, bool> With(params string[] choices) =>
        (made, wanted) => choices.All(choice => made.TryGetValue(choice, out var before) && wanted.TryGetValue(choice, out var now) && before == now);
}
