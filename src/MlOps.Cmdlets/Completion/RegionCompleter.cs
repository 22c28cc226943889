using System.Collections;
using MlOps.Aws;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the codes of regions.</summary>
public sealed class RegionCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => SessionChoices.Regions;
}
