using System.Collections.Immutable;

namespace MlOps.Roles.Recipes;

/// <summary>What is chosen of the role that SkyPilot's instances run with.</summary>
public sealed record SkyPilotRoleOptions
{
    /// <summary>The role's name; null for that of SkyPilot's documentation.</summary>
    public string? RoleName { get; init; }

    /// <summary>Whether the role is as SkyPilot makes it by itself, in place of what its documentation has an administrator make.</summary>
    public bool Automatic { get; init; }

    /// <summary>The ARNs of the policies of the users, which the role gets too; empty for the policy of the documentation's name. Not with <see cref="Automatic"/>.</summary>
    public ImmutableArray<string> PolicyArns { get; init; } = [];

    /// <summary>Whether what runs on instances may do everything with buckets.</summary>
    public bool S3 { get; init; }

    /// <summary>Whether instances are reached by Session Manager.</summary>
    public bool Ssm { get; init; }
}
