using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the ways to a security group.</summary>
public sealed class VpcModeCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => VpcModes.All;
}
