namespace MlOps.Roles;

/// <summary>How a recipe is applied.</summary>
public sealed record RoleOptions
{
    /// <summary>Whether a role of that name that MlOps did not make is taken over.</summary>
    public bool Adopt { get; init; }

    /// <summary>Whether a role that was hardened, or made for a persona, may become what its documentation asks for again, which may do more.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether it is only to be shown what would be done: what is to be there by then may lack, and is warned of.</summary>
    public bool ShowOnly { get; init; }
}
