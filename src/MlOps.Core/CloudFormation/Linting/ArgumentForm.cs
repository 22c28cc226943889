using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.CloudFormation.Linting;

/// <summary>What an argument of an intrinsic, or a part of it, may be.</summary>
internal sealed record ArgumentForm
{
    /// <summary>What it may be where it is written out; <see cref="ShapeTypes.Any"/> for anything.</summary>
    public ShapeTypes Types { get; init; }

    /// <summary>Whether it cannot be written out at all.</summary>
    public bool TakesOnlyFunctions { get; init; }

    /// <summary>The functions that may stand in its place; null where any may.</summary>
    public IReadOnlySet<string>? Functions { get; init; }

    /// <summary>Of a list with a part for each place: the parts, in order.</summary>
    public ImmutableArray<ArgumentForm> Parts { get; init; } = [];

    /// <summary>The fewest items of a list.</summary>
    public int Least { get; init; }

    /// <summary>The most items of a list.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>What each item of a list, or value of a map, is; null where nothing is said.</summary>
    public ArgumentForm? Items { get; init; }

    /// <summary>Keys that a map must have.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Keys that a map may have; empty for any.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];
}
