namespace MlOps.Roles;

/// <summary>How a recipe is applied.</summary>
public sealed record RoleOptions
{
    /// <summary>Whether a role of that name that MlOps did not make is taken over.</summary>
    public bool Adopt { get; init; }
}
