using System.Collections.Immutable;

namespace MlOps.Reports.Diagrams;

/// <summary>A drawing: boxes and arrows with their places, in units of the drawing, whatever draws them.</summary>
internal sealed record Diagram
{
    /// <summary>What links and labels of the drawing begin with.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen in it, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Its width.</summary>
    public required double Width { get; init; }

    /// <summary>Its height.</summary>
    public required double Height { get; init; }

    /// <summary>The bands behind the boxes.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];

    /// <summary>The boxes.</summary>
    public required ImmutableArray<Box> Boxes { get; init; }

    /// <summary>The arrows.</summary>
    public required ImmutableArray<Arrow> Arrows { get; init; }
}
