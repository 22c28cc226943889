namespace MlOps;

/// <summary>Where a value of a product's config stands, for checks that come after the reading.</summary>
/// <param name="Path">The keys that lead to it, joined by dots.</param>
/// <param name="File">The file, as it was named when it was read; null where there was none.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record MlConfigPlace(string Path, string? File, int Line, int Column);
