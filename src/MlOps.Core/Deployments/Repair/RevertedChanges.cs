using System.Collections.Immutable;

namespace MlOps.Deployments.Repair;

/// <summary>What a change set against drift has changed.</summary>
/// <param name="All">The logical ids of all that it changed.</param>
/// <param name="Surprising">What it did that a repair does not do unforced: changes of what had not drifted or is ignored, replacements and deletions.</param>
internal sealed record RevertedChanges(ImmutableHashSet<string> All, ImmutableArray<MlChange> Surprising)
{
    /// <summary>Nothing.</summary>
    public static RevertedChanges None { get; } = new([], []);

    /// <summary>What became of a resource that was to be put back, where that is more; null where it is not.</summary>
    /// <param name="logicalId">The resource.</param>
    public string? FateOf(string logicalId) => Surprising.FirstOrDefault(change => change.LogicalId == logicalId) switch
    {
        { Action: "Remove" } => "It was deleted, because of -Force.",
        { Replacement: "True" or "Conditional" } => "It was replaced, because of -Force.",
        _ => null,
    };
}
