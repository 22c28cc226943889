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

    /// <summary>Whether the role may do what is named alone, in place of what the documentation, or SkyPilot, gives it.</summary>
    public bool Hardened { get; init; }

    /// <summary>The names of the buckets that instances use, with <see cref="Hardened"/>.</summary>
    public ImmutableArray<string> Buckets { get; init; } = [];

    /// <summary>Whether clusters stop and end themselves once they are idle, with <see cref="Hardened"/>.</summary>
    public bool Autostop { get; init; }

    /// <summary>Whether instances launch others, as controllers of jobs and services do, with <see cref="Hardened"/>.</summary>
    public bool Controller { get; init; }

    /// <summary>The regions that these launch in, with <see cref="Controller"/>; empty for all.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>The ids of the VPCs that these launch in, with <see cref="Controller"/>; empty for all.</summary>
    public ImmutableArray<string> VpcIds { get; init; } = [];

    /// <summary>Whether instances are reached by Session Manager.</summary>
    public bool Ssm { get; init; }
}
