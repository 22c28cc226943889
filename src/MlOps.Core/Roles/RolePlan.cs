using System.Collections.Immutable;

namespace MlOps.Roles;

/// <summary>What is to be done so that IAM has a role as a recipe wants it.</summary>
public sealed class RolePlan
{
    internal RolePlan(RoleRecipe recipe, RoleOptions options, RoleState state, ImmutableArray<RoleChange> changes)
    {
        Recipe = recipe;
        Options = options;
        State = state;
        Changes = changes;
    }

    /// <summary>What would come out.</summary>
    public MlRole Planned { get; internal init; } = null!;

    /// <summary>The recipe.</summary>
    internal RoleRecipe Recipe { get; }

    /// <summary>How it is applied.</summary>
    internal RoleOptions Options { get; }

    /// <summary>What there is.</summary>
    internal RoleState State { get; }

    /// <summary>What is to be done, in order.</summary>
    internal ImmutableArray<RoleChange> Changes { get; }
}
