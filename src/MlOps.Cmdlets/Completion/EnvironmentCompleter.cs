using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes environments.</summary>
public sealed class EnvironmentCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => ProductEnvironments.All;
}
