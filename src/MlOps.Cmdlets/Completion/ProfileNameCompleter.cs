using System.Collections;
using MlOps.Aws;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the names of credential profiles.</summary>
public sealed class ProfileNameCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) =>
        SessionChoices.ProfileNames(boundParameters[nameof(MlAwsCmdlet.ProfileLocation)] as string);
}
