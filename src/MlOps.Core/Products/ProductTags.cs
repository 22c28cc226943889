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
}
