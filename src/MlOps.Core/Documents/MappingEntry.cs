namespace MlOps.Documents;

/// <summary>A key of a mapping with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record MappingEntry(ScalarNode Key, DocumentNode Value)
{
    /// <summary>The key's text.</summary>
    public string Name => Key.Text;
}
