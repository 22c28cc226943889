namespace MlOps.Products;

/// <summary>Whether a region exists, and has every resource type of the product.</summary>
internal static class RegionRules
{
    /// <summary>Reports an unknown region, a partition that is not the region's, and a region that lacks a type.</summary>
    public static void Check(ProductConfig config)
    {
        if (config.Region is { } region && config.Partition is { } partition && partition != PartitionOf(region))
        {
            config.Environment.Report(
                MlSeverity.Error,
                "PartitionMismatch",
                ConfigKeys.Partition,
                $"'{ConfigKeys.Partition.Path}' is '{partition}'; the region '{region}' belongs to '{PartitionOf(region)}'.",
                $"Remove it, or write {PartitionOf(region)}.");
        }
    }

    /// <summary>The partition of a region.</summary>
    public static string PartitionOf(string region) => region switch
    {
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ => "aws",
    };
}
