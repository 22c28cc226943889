using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.Products;

/// <summary>Whether a region exists, and has every resource type of the product. The facts are those of <see cref="RegionCatalog"/>.</summary>
internal static class RegionRules
{
    private static readonly FormattableString OrSource = $", or another {ConfigKeys.SourceControl:plain}";

    /// <summary>Reports an unknown region, a partition that is not the region's, and a region that lacks a type.</summary>
    public static void Check(ProductConfig config)
    {
        if (config.Region is not { } name)
        {
            return;
        }

        if (RegionCatalog.Default.Find(name) is { } region)
        {
            CheckPartition(config, region);
            CheckTypes(config, region);
        }
        else
        {
            ReportUnknown(config, name);
        }
    }

    /// <summary>The partition of a region; empty where the region is none.</summary>
    public static string PartitionOf(string region) => RegionCatalog.Default.FindOrInfer(region)?.Partition ?? "";

    private static void ReportUnknown(ProductConfig config, string name)
    {
        var near = NearName.Find(name, RegionCatalog.Default.Regions.Select(region => region.Name));
        config.Environment.Report(
            MlSeverity.Error,
            "UnknownRegion",
            ConfigKeys.Region,
            $"There was no region '{name}' on {RegionCatalog.Default.Date:yyyy-MM-dd}.",
            $"{(near is null ? "Write the name of a region, for example us-west-2." : $"Did you mean '{near}'?")}");
    }

    private static void CheckPartition(ProductConfig config, RegionFacts region)
    {
        if (config.Partition is { } partition && partition != region.Partition)
        {
            config.Environment.Report(
                MlSeverity.Error,
                "PartitionMismatch",
                ConfigKeys.Partition,
                $"{ConfigKeys.Partition} is '{partition}'; the region '{region.Name}' belongs to '{region.Partition}'.",
                $"{ConfigKeys.Partition:remove}, or write {region.Partition}.");
        }
    }

    private static void CheckTypes(ProductConfig config, RegionFacts region)
    {
        if (ProductChoices.Of(config) is not { } choices)
        {
            return;
        }

        var missing = TierCatalog.RowsOf(choices)
            .Select(row => row.Type)
            .Distinct(StringComparer.Ordinal)
            .Where(type => !region.Has(type))
            .ToList();
        if (missing.Count > 0)
        {
            config.Environment.Report(
                MlSeverity.Error,
                "RegionLacksType",
                ConfigKeys.Region,
                $"CloudFormation has no {string.Join(", ", missing)} in '{region.Name}' ({RegionCatalog.Default.Source}, {RegionCatalog.Default.Date:yyyy-MM-dd}).",
                $"Choose another region{(missing is ["AWS::CodeCommit::Repository"] ? OrSource : null)}.");
        }
    }
}
