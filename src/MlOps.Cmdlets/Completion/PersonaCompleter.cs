using System.Collections;
using MlOps.Roles.Recipes;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes whom a federated role is for.</summary>
public sealed class PersonaCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => FederatedAccess.Personas;
}
