using System.Collections.Immutable;

namespace MlOps.Reports.Content;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, one a column; the first is its heading.</param>
/// <param name="Id">What links lead to; null where none does.</param>
internal sealed record Row(ImmutableArray<Phrase> Cells, string? Id = null);
