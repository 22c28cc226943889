using System.Collections;
using MlOps.Iam.ManagedPolicies;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the names of the policies of AWS that MlOps has.</summary>
public sealed class ManagedPolicyNameCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => ManagedPolicyCatalog.Names;
}
