using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the names of what products publish.</summary>
public sealed class OutputNameCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => PublishedNames.All;
}
