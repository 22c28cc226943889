namespace MlOps.Documents.Editing;

/// <summary>Where a value of a YAML text stands, and what is written before it.</summary>
/// <param name="Start">Where it begins, with its anchor and tag.</param>
/// <param name="End">Where it ends: behind its last character that is no space, line end or comment.</param>
/// <param name="Location">Where it begins, for people.</param>
/// <param name="Anchor">Its anchor; null where it has none.</param>
/// <param name="Tag">Its tag; null where it has none.</param>
internal sealed record YamlSpan(int Start, int End, SourceLocation Location, string? Anchor, string? Tag);
