namespace MlOps.Products;

/// <summary>What the names begin with that a product's pipelines give at run time: of jobs, models and the endpoint.</summary>
internal static class RunTimePrefix
{
    /// <summary>
    /// Most characters. SageMaker takes 63 (sagemaker 2017-07-24 TrainingJobName, PipelineName, ModelName); 46 leave room for a date and time.
    /// </summary>
    public const int MaxLength = 46;

    /// <summary>The prefix of a product, shortened where it is too long.</summary>
    /// <param name="productName">The product's name, which ends with <c>-ml</c>.</param>
    public static string Of(string productName) => NameShortening.Fit(Whole(productName), "", MaxLength);

    /// <summary>The prefix that the conventions give, however long.</summary>
    /// <param name="productName">The product's name, which ends with <c>-ml</c>.</param>
    public static string Whole(string productName) => productName[..^"-ml".Length];
}
