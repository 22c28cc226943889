namespace MlOps.Products;

/// <summary>
/// What the names begin with that a product's pipelines give at run time. The endpoint has it for its name. Two hyphens follow it in names of jobs, models and
/// SageMaker pipelines, and three in what a deployment makes: no part of a product's name has two, so that no policy about one product's names reaches
/// another's whose name begins alike. What runs a model's code makes nothing with three; builds may where deployments have no role of their own. So a deployment takes
/// a model that is there for its own only where it is made of the version that is to be deployed, and an endpoint config only where it serves that model. Whatever
/// else they have is not looked at: a model's role, network and environment, and a config's shadow variants, instances and key.
/// </summary>
internal static class RunTimePrefix
{
    /// <summary>
    /// Most characters. SageMaker takes 63 (sagemaker 2017-07-24 TrainingJobName, PipelineName, ModelName); 46 leave room for two hyphens and a date and time.
    /// </summary>
    public const int MaxLength = 46;

    /// <summary>What follows the prefix in every name but the endpoint's.</summary>
    public const string Separator = "--";

    /// <summary>The prefix of a product, shortened where it is too long.</summary>
    /// <param name="productName">The product's name, which ends with <c>-ml</c>.</param>
    public static string Of(string productName) => NameShortening.Fit(Whole(productName), "", MaxLength);

    /// <summary>What the names begin with of jobs, models and SageMaker pipelines: the prefix and two hyphens.</summary>
    /// <param name="productName">The product's name, which ends with <c>-ml</c>.</param>
    public static string OfJobs(string productName) => Of(productName) + Separator;

    /// <summary>What those get who put such names together with a hyphen of their own: all that <see cref="OfJobs"/> has but its last one.</summary>
    /// <param name="productName">The product's name, which ends with <c>-ml</c>.</param>
    public static string ForJoining(string productName) => OfJobs(productName)[..^1];

    /// <summary>What the names begin with of the models and endpoint configs that deployments make: the prefix and three hyphens.</summary>
    /// <param name="productName">The product's name, which ends with <c>-ml</c>.</param>
    public static string OfDeployments(string productName) => OfJobs(productName) + "-";

    /// <summary>The prefix that the conventions give, however long.</summary>
    /// <param name="productName">The product's name, which ends with <c>-ml</c>.</param>
    public static string Whole(string productName) => productName[..^"-ml".Length];
}
