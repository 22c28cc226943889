namespace MlOps.Products;

/// <summary>A value of a draft, by the name of the parameter that gives it.</summary>
/// <param name="Key">The key of the config that has the value.</param>
/// <param name="Name">The parameter.</param>
internal sealed record DraftParameter(ConfigKey Key, string Name);
