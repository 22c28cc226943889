using System.Collections.Immutable;

namespace MlOps.Roles;

/// <summary>How applying a recipe ended, or would end.</summary>
/// <param name="Status"><c>CREATED</c>, <c>UPDATED</c>, <c>UNCHANGED</c> or <c>PLANNED</c>.</param>
/// <param name="Created">Whether the role was created, or would be.</param>
/// <param name="Changes">What was changed, or would be.</param>
/// <param name="LeftAlone">The parts that were right already.</param>
internal sealed record RoleOutcome(string Status, bool Created, ImmutableArray<string> Changes, ImmutableArray<string> LeftAlone)
{
    /// <summary>Nothing was to be changed.</summary>
    public static RoleOutcome OfReading { get; } = new("", Created: false, [], []);

    /// <summary>What would come of a plan.</summary>
    public static RoleOutcome OfPlan(RoleRecipe recipe, RoleState state, ImmutableArray<RoleChange> changes) =>
        new("PLANNED", state.Role is null, [.. changes.Select(change => change.Plan)], Others(recipe, state.Role is null, changes));

    /// <summary>What came of it.</summary>
    public static RoleOutcome OfRun(RoleRecipe recipe, IReadOnlyList<RoleChange> done)
    {
        var isCreated = done.Any(change => change.Part == RoleParts.Role);
        return new(isCreated ? "CREATED" : done.Count > 0 ? "UPDATED" : "UNCHANGED", isCreated, [.. done.Select(change => change.Done)], Others(recipe, isCreated, done));
    }

    // Whoever creates a role gives it tags, trust policy, boundary and settings with it.
    private static ImmutableArray<string> Others(RoleRecipe recipe, bool isCreated, IEnumerable<RoleChange> changes) =>
    [
        .. RoleParts.Of(recipe)
            .Except(changes.Select(change => change.Part), StringComparer.Ordinal)
            .Except(isCreated ? [RoleParts.Tags, RoleParts.Trust, RoleParts.Boundary, RoleParts.Settings] : [], StringComparer.Ordinal),
    ];
}
