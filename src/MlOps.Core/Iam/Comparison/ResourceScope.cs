using System.Collections.Immutable;

namespace MlOps.Iam.Comparison;

/// <summary>Resources that a statement speaks of: those of one pattern, or all but those of some.</summary>
/// <param name="Patterns">One pattern, or those that are left out.</param>
/// <param name="IsAllBut">Whether it is all but the patterns.</param>
internal sealed record ResourceScope(ImmutableArray<ResourcePattern> Patterns, bool IsAllBut)
{
    /// <summary>All resources.</summary>
    public static ResourceScope All { get; } = Of(new ResourcePattern("*"));

    /// <summary>Whether it is all resources.</summary>
    public bool IsAll => !IsAllBut && Patterns[0].IsAll;

    /// <summary>The resources of a pattern.</summary>
    public static ResourceScope Of(ResourcePattern pattern) => new([pattern], IsAllBut: false);

    /// <summary>Whether all resources of the other one are of this one; where that is hard to tell, it is said not to.</summary>
    public bool Covers(ResourceScope other) => (IsAllBut, other.IsAllBut) switch
    {
        (false, false) => Patterns[0].Covers(other.Patterns[0]),
        (false, true) => IsAll,
        (true, false) => !Patterns.Any(left => left.Meets(other.Patterns[0])),
        (true, true) => Patterns.All(left => other.Patterns.Any(besides => besides.Covers(left))),
    };

    /// <summary>Whether some resource may be of both; where that is hard to tell, it is said to.</summary>
    public bool Meets(ResourceScope other) => (IsAllBut, other.IsAllBut) switch
    {
        (false, false) => Patterns[0].Meets(other.Patterns[0]),
        (false, true) => other.Meets(this),
        (true, false) => !Patterns.Any(left => left.Covers(other.Patterns[0])),
        (true, true) => true,
    };

    /// <inheritdoc/>
    public override string ToString() => IsAllBut ? $"all but {string.Join(", ", Patterns)}" : Patterns[0].Text;
}
