namespace MlOps.Products.Templates;

/// <summary>Where the archives of a product lie whose source is S3.</summary>
internal static class SourceArchives
{
    /// <summary>The bucket, which exists before the product.</summary>
    public static string Bucket(MlProduct product) => product.S3Prefix!.Split('/', 2)[0];

    /// <summary>The archive that trains the model.</summary>
    public const string ModelBuild = "model-build.zip";

    /// <summary>The archive that deploys it.</summary>
    public const string ModelDeploy = "model-deploy.zip";

    /// <summary>The keys of a product's archives.</summary>
    public static IEnumerable<string> Keys(MlProduct product) => [Key(product, ModelBuild), Key(product, ModelDeploy)];

    /// <summary>The key of an archive under the product's prefix.</summary>
    public static string Key(MlProduct product, string archive) => product.S3Prefix!.Split('/', 2) is [_, var prefix] ? $"{prefix}/{archive}" : archive;
}
