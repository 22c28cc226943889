using System.Collections.Immutable;

namespace MlOps.Deployments.Repair;

/// <summary>What a change set against drift has changed.</summary>
/// <param name="All">The logical ids of all that it changed.</param>
/// <param name="Unplanned">What it changed that had not drifted, or whose drift is ignored: by force.</param>
internal sealed record RevertedChanges(ImmutableHashSet<string> All, ImmutableArray<string> Unplanned)
{
    /// <summary>Nothing.</summary>
    public static RevertedChanges None { get; } = new([], []);
}
