namespace MlOps.Aws;

/// <summary>A value, and where it came from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it came from, for people.</param>
internal sealed record Sourced(string Value, string Source);
