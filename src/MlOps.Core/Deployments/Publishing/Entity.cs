using System.Collections.Immutable;

namespace MlOps.Deployments.Publishing;

/// <summary>A role, a user or a group that there is, with what it has.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Path">Its path.</param>
public sealed record Entity(EntityKind Kind, string Name, string Arn, string Path)
{
    /// <summary>The ARNs of the managed policies that are attached to it.</summary>
    public ImmutableHashSet<string> Policies { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}/{Name}";
}
