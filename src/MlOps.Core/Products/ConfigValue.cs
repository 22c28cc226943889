namespace MlOps.Products;

/// <summary>A key of a product config with a value, as findings name it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, as a product has it.</param>
internal sealed record ConfigValue(ConfigKey Key, string Value);
