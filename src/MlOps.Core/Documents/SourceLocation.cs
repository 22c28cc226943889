namespace MlOps.Documents;

/// <summary>A place in a document.</summary>
/// <param name="File">The file; null where the text came from elsewhere.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record SourceLocation(string? File, int Line, int Column);
