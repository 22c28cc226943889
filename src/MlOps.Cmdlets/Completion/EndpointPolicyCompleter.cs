using System.Collections;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes what the endpoints let through.</summary>
public sealed class EndpointPolicyCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => EndpointPolicies.All;
}
