namespace MlOps.Roles;

/// <summary>How a recipe is applied.</summary>
public sealed record RoleOptions
{
    /// <summary>Whether a role of that name that MlOps did not make is taken over.</summary>
    public bool Adopt { get; init; }

    /// <summary>Whether the role may get what an earlier choice kept from it.</summary>
    public bool Widen { get; init; }

    /// <summary>Whether it is only to be shown what would be done: what is to be there by then may lack, and is warned of.</summary>
    public bool ShowOnly { get; init; }
}
