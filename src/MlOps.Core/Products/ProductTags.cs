namespace MlOps.Products;

/// <summary>Tags that every resource of a product carries besides the config's own.</summary>
public static class ProductTags
{
    /// <summary>The product's name. What pipelines make at run time carries it too.</summary>
    public const string Product = "mlops:product";

    /// <summary>The product's tier.</summary>
    public const string Tier = "mlops:tier";

    /// <summary>The product's environment.</summary>
    public const string Environment = "mlops:environment";

    /// <summary>When a test deployment may be removed, in UTC: <c>2027-03-31T12:00:00Z</c>.</summary>
    public const string Expires = "mlops:expires";

    /// <summary>All tags of a product: the config's in their order, then our own.</summary>
    /// <param name="product">The product.</param>
    internal static IEnumerable<KeyValuePair<string, string>> Of(MlProduct product) =>
    [
        .. product.Tags,
        KeyValuePair.Create(Product, product.Name),
        KeyValuePair.Create(Tier, product.Tier),
        KeyValuePair.Create(Environment, product.Environment),
        .. product.Expires is { } expires ? [KeyValuePair.Create(Expires, TestProduct.Write(expires))] : Array.Empty<KeyValuePair<string, string>>(),
    ];
}
