using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes extras that are switched on.</summary>
public sealed class ExtraCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => ProductExtras.All.Where(extra => extra != ProductExtras.Schedule);
}
