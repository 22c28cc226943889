using System.Collections.Immutable;

namespace MlOps.Roles;

/// <summary>An instance profile that there is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="RoleName">The role that it holds, of which there is one at most; null where it holds none.</param>
internal sealed record ExistingInstanceProfile(string Name, string Arn, string? RoleName)
{
    /// <summary>Its tags.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
}
