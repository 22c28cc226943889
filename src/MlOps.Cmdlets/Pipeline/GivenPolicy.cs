using System.Collections;
using System.Management.Automation;
using MlOps.Iam;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Reads what a parameter takes for a policy: a policy, its JSON in one text or in lines, or the path of its file.</summary>
internal static class GivenPolicy
{
    /// <summary>Reads a policy. Runs on the pipeline thread.</summary>
    /// <param name="cmdlet">The cmdlet, whose current location paths begin at.</param>
    /// <param name="given">What was given.</param>
    /// <exception cref="MlOpsException">As <see cref="PolicyReading.Of"/>.</exception>
    public static MlPolicy Read(PSCmdlet cmdlet, object given) => PolicyReading.Of(Unwrap(given), cmdlet.GetUnresolvedProviderPathFromPSPath);

    /// <summary>Reads several policies, or one whose lines were given. Runs on the pipeline thread.</summary>
    /// <param name="cmdlet">The cmdlet, whose current location paths begin at.</param>
    /// <param name="given">What was given.</param>
    /// <exception cref="MlOpsException">As <see cref="PolicyReading.Of"/>.</exception>
    public static IEnumerable<MlPolicy> ReadAll(PSCmdlet cmdlet, object[] given) => PolicyReading.AreLines([.. given.Select(Unwrap)]) ? [Read(cmdlet, given)] : given.Select(one => Read(cmdlet, one));

    private static object Unwrap(object given) => given switch
    {
        PSObject wrapped => Unwrap(wrapped.BaseObject),
        IList items => items.Cast<object>().Select(Unwrap).ToArray(),
        _ => given,
    };
}
