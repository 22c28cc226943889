using System.Collections;
using MlOps.Aws;
using MlOps.Sandbox;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes names of stacks from what is at hand without a call: the sandbox, where one runs, and the configs in the current folder.</summary>
public sealed class StackNameCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) =>
        Deployed().Concat(ConfigsAtHand.StackNames()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IReadOnlyList<string> Deployed() => AwsTransport.Current is EmbeddedAws sandbox ? sandbox.ListStackNames() : [];
}
