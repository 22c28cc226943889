using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the ways of private DNS.</summary>
public sealed class PrivateDnsCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => PrivateDnsModes.All;
}
