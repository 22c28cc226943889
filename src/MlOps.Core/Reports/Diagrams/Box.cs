using System.Collections.Immutable;

namespace MlOps.Reports.Diagrams;

/// <summary>A box of a drawing.</summary>
/// <param name="Id">What arrows name it by.</param>
/// <param name="Label">What it is.</param>
/// <param name="Note">What stands below that; empty for nothing.</param>
/// <param name="Group">The group that colours it.</param>
/// <param name="Kind">What sort of thing it is.</param>
internal sealed record Box(string Id, string Label, string Note, ResourceGroup Group, BoxKind Kind = BoxKind.Resource)
{
    /// <summary>The height of a tag.</summary>
    public const double TagHeight = 19;

    /// <summary>Its left edge.</summary>
    public double Left { get; init; }

    /// <summary>Its upper edge.</summary>
    public double Top { get; init; }

    /// <summary>Its width.</summary>
    public double Width { get; init; }

    /// <summary>Its height without its tags.</summary>
    public double Height { get; init; }

    /// <summary>What hangs below it, a line each: the parameters that publish it.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Its right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Its lower edge, without its tags.</summary>
    public double Bottom => Top + Height;

    /// <summary>The middle of its width.</summary>
    public double MiddleX => Left + (Width / 2);

    /// <summary>The middle of its height.</summary>
    public double MiddleY => Top + (Height / 2);

    /// <summary>Its height with its tags.</summary>
    public double FullHeight => Height + (Tags.Length * TagHeight);
}
