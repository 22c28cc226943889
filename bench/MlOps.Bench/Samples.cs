using System.Runtime.CompilerServices;

namespace MlOps.Bench;

/// <summary>The configs that are measured.</summary>
internal static class Samples
{
    /// <summary>The starter product with CodeCommit.</summary>
    public static string Starter { get; } = Path.Combine(
        Root(), "samples", "configs", "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml");

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
