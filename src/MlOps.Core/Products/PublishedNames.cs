using MlOps.Products.Templates;

namespace MlOps.Products;

/// <summary>The names under which products publish what others need.</summary>
public static class PublishedNames
{
    /// <summary>All names: the outputs of a product's stack, and the last parts of its SSM parameters' names, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. ProductOutputs.For(hasRepositories: true, endpointName: "").Select(output => output.LogicalId)
            .Concat(TierCatalog.RowsOf(ProductTiers.Starter, SourceControls.CodeCommit, vpcMode: null).Where(row => row.Scope == NameScope.SsmPath).Select(row => row.Suffix))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
