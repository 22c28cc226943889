using System.Collections;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes nothing: where nobody offers anything, PowerShell offers the names of files, which such a value never is.</summary>
public sealed class PlainValueCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => [];
}
