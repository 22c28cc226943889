using System.Collections.Immutable;

namespace MlOps.Roles.AdminUser;

/// <summary>What somebody is to do with the admin role.</summary>
public sealed record AdminUserOptions
{
    /// <summary>The role's name; null for that of the documentation.</summary>
    public string? RoleName { get; init; }

    /// <summary>The ARN of the policy that is to be the role's permissions boundary; null for none.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>Whether the role is a hardened one, which has a permissions boundary of its own where none is named.</summary>
    public bool Hardened { get; init; }

    /// <summary>Whether the role is removed too.</summary>
    public bool Remove { get; init; }

    /// <summary>What that comes to.</summary>
    internal ImmutableArray<AdminOperation> Operations =>
    [
        AdminOperation.Apply,
        .. PermissionsBoundary is null ? Array.Empty<AdminOperation>() : [AdminOperation.Bound],
        .. Hardened ? [AdminOperation.Harden] : Array.Empty<AdminOperation>(),
        .. HasOwnBoundary ? [AdminOperation.OwnBoundary] : Array.Empty<AdminOperation>(),
        .. Remove ? [AdminOperation.Remove] : Array.Empty<AdminOperation>(),
        .. Remove && HasOwnBoundary ? [AdminOperation.RemoveBoundary] : Array.Empty<AdminOperation>(),
    ];

    /// <summary>Whether the boundary is made with the role.</summary>
    internal bool HasOwnBoundary => Hardened && PermissionsBoundary is null;
}
