using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the kinds of source control.</summary>
public sealed class SourceControlCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => SourceControls.All;
}
