using MlOps.Products.Templates;

namespace MlOps.Products;

/// <summary>The names under which products publish what others need.</summary>
public static class PublishedNames
{
    /// <summary>All names of all tiers: the outputs of a product's stack, and the last parts of its SSM parameters' names, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. ProductOutputs.For(ProductTiers.Enterprise, hasRepositories: true, endpointName: "").Select(output => output.LogicalId)
            .Concat(TierCatalog.RowsOf(ProductTiers.Enterprise, SourceControls.CodeCommit, VpcModes.Standalone).Where(row => row.Scope == NameScope.SsmPath).Select(row => row.Suffix))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
