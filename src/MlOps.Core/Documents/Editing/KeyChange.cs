namespace MlOps.Documents.Editing;

/// <summary>What becomes of a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value; null where the key is taken out.</param>
internal sealed record KeyChange(string Key, YamlValue? Value);
