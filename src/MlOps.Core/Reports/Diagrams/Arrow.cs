using System.Collections.Immutable;

namespace MlOps.Reports.Diagrams;

/// <summary>An arrow of a drawing.</summary>
/// <param name="From">The box that it leaves.</param>
/// <param name="To">The box that it leads to.</param>
/// <param name="Label">What it means; empty where the drawing's title says it.</param>
/// <param name="Path">The points that it goes through, the first on the edge of the one box, the last on that of the other.</param>
/// <param name="IsCurved">Whether it swings from level to level, or turns corners.</param>
internal sealed record Arrow(string From, string To, string Label, ImmutableArray<(double X, double Y)> Path, bool IsCurved);
