using System.Collections.Immutable;

namespace MlOps.Reports.Content;

/// <summary>What is to be reviewed of a product, whatever it is written as.</summary>
internal sealed record Review
{
    /// <summary>The product's name.</summary>
    public required string Title { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required Phrase Lead { get; init; }

    /// <summary>What a reader wants to know first.</summary>
    public required ImmutableArray<KeyFigure> KeyFigures { get; init; }

    /// <summary>The sections in order.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>What the report was made from, and of what it knows nothing.</summary>
    public required Phrase Basis { get; init; }
}
