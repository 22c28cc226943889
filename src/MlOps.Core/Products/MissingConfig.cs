namespace MlOps.Products;

/// <summary>What to do, besides looking at the path, where a config is not where it was looked for.</summary>
public static class MissingConfig
{
    /// <summary>Who names a template learns that a product is deployed from its config; null for any other file.</summary>
    /// <param name="path">The path that was given.</param>
    public static string? Advice(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Path.GetFileNameWithoutExtension(path).EndsWith("-template", StringComparison.Ordinal)
            ? "Or give the product's config: a deployment makes the template from it. New-MlTemplate writes the template, to be looked at."
            : null;
    }
}
