using System.Collections;
using MlOps.Iam.ServiceReference;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the actions of policies: first the service, then what it does.</summary>
public sealed class ActionNameCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => ActionCompletion.For("");

    private protected override IEnumerable<string> List(string start, IDictionary boundParameters) => ActionCompletion.For(start);
}
