using System.Runtime.CompilerServices;

namespace MlOps.Bench;

/// <summary>The configs that are measured.</summary>
internal static class Samples
{
    /// <summary>The starter product with CodeCommit.</summary>
    public static string Starter => Of("starter");

    /// <summary>A product of a tier with CodeCommit.</summary>
    /// <param name="tier">The tier.</param>
    public static string Of(string tier) => Path.Combine(Root(), "samples", "configs", tier switch
    {
        "enterprise" => "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb.yaml",
        "professional" => "retailco-prod-b001-us-west-2-demand-ml-codecommit.yaml",
        _ => "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml",
    });

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
