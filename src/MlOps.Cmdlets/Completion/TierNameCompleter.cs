using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the names of tiers.</summary>
public sealed class TierNameCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => ProductTiers.All;
}
