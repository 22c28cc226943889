using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the logical ids of the resources that products have.</summary>
public sealed class LogicalIdCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) =>
        TierCatalog.Tiers.SelectMany(tier => tier.Resources).Select(resource => resource.LogicalId).Distinct(StringComparer.Ordinal);
}
