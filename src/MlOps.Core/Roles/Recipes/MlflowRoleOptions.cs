using System.Collections.Immutable;

namespace MlOps.Roles.Recipes;

/// <summary>What is chosen of the role that Databricks deploys MLflow models with.</summary>
public sealed record MlflowRoleOptions
{
    /// <summary>The role's name; the documentation has whoever makes it choose.</summary>
    public required string RoleName { get; init; }

    /// <summary>The name of the role by which the Databricks workspace acts in the account, which may pass the role then; null to leave that out.</summary>
    public string? WorkspaceRole { get; init; }

    /// <summary>Whether the role may do what MLflow's client calls alone, in place of what the documentation gives it.</summary>
    public bool Hardened { get; init; }

    /// <summary>The names of the buckets of models, with <see cref="Hardened"/>; empty for those of MLflow's own naming.</summary>
    public ImmutableArray<string> Buckets { get; init; } = [];

    /// <summary>The repositories of MLflow's images, with <see cref="Hardened"/>: names, addresses or ARNs; empty for the one of MLflow's own naming.</summary>
    public ImmutableArray<string> Repositories { get; init; } = [];
}
