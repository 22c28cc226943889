using MlOps.Aws;

namespace MlOps.Deployments.Repair;

/// <summary>
/// What was given with the call to be taken away, over all stacks that are repaired: what fits nothing is most likely misspelt, and nobody would notice where
/// nothing else is refused.
/// </summary>
/// <param name="patterns">What was given.</param>
public sealed class GivenRemovals(IEnumerable<string> patterns)
{
    private readonly List<string> _idle = [.. patterns.Distinct(StringComparer.Ordinal)];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private bool _hasSeen;

    /// <summary>Takes the plan for a stack.</summary>
    /// <param name="plan">The plan.</param>
    public void See(RepairPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _hasSeen = true;
        _known.UnionWith(plan.Additions.SelectMany(addition => addition.Names));
        _idle.RemoveAll(plan.Named.HaveUseFor);
    }

    /// <summary>Warns of what fits nothing, once; not where nothing could be planned.</summary>
    /// <param name="observer">Who is warned.</param>
    public void Warn(IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (!_hasSeen)
        {
            return;
        }

        foreach (var pattern in _idle)
        {
            var meant = NearName.Find(pattern, _known);
            observer.Warning($"Nothing that was added is called '{pattern}', which -Remove names.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
        }

        _idle.Clear();
    }
}
