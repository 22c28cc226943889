using System.Collections;
using MlOps.Roles.Recipes;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes what a hardened admin role is for.</summary>
public sealed class RoleActivityCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => AdminRole.Activities;
}
