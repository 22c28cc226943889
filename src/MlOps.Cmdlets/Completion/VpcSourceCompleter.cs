using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes where the ids of a VPC come from.</summary>
public sealed class VpcSourceCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => VpcSources.All;
}
