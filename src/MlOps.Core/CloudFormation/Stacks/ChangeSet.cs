using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps.CloudFormation.Stacks;

/// <summary>A change set that CloudFormation has computed.</summary>
internal sealed record ChangeSet
{
    /// <summary>Its name.</summary>
    public required ChangeSetName Name { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Id { get; init; }

    /// <summary>The stack's ARN.</summary>
    public required string StackId { get; init; }

    /// <summary>Whether there is nothing to change.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>What it changes.</summary>
    public ImmutableArray<MlChange> Changes { get; init; } = [];

    /// <summary>What the user should know of its execution.</summary>
    public ImmutableArray<MlFinding> Findings { get; init; } = [];

    /// <summary>SSM parameters that the template reads, by their names, with the values found.</summary>
    public IReadOnlyDictionary<string, string> ResolvedParameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
