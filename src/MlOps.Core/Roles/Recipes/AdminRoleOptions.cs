using System.Collections.Immutable;

namespace MlOps.Roles.Recipes;

/// <summary>What is chosen of the role that runs Constellaxion's jobs.</summary>
public sealed record AdminRoleOptions
{
    /// <summary>The role's name; null for that of Constellaxion's documentation.</summary>
    public string? RoleName { get; init; }

    /// <summary>Whether the role may do what is named below alone, in place of what the documentation gives it.</summary>
    public bool Hardened { get; init; }

    /// <summary>What the role is for, with <see cref="Hardened"/>: <c>Train</c>, <c>Process</c>, <c>Transform</c>, <c>Serve</c>, <c>Container</c>.</summary>
    public ImmutableArray<string> Activities { get; init; } = [];

    /// <summary>The names of the buckets that data and models are in, with <see cref="Hardened"/>.</summary>
    public ImmutableArray<string> Buckets { get; init; } = [];

    /// <summary>The repositories that images are pulled from, with <see cref="Hardened"/>: names, addresses or ARNs.</summary>
    public ImmutableArray<string> Repositories { get; init; } = [];
}
