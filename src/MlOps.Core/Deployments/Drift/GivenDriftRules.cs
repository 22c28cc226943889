using MlOps.Aws;
using MlOps.Products;

namespace MlOps.Deployments.Drift;

/// <summary>
/// The rules that were given beside configs: tells those that mean no resource of any stack that was checked, lest a slip of the finger pass for drift that is
/// ignored. Of rules in a config the config's check says it.
/// </summary>
/// <param name="rules">The rules.</param>
public sealed class GivenDriftRules(IEnumerable<MlDriftRule> rules)
{
    private readonly List<MlDriftRule> _idle = [.. rules];
    private readonly HashSet<string> _logicalIds = new(StringComparer.Ordinal);

    /// <summary>Takes what was checked of a stack.</summary>
    /// <param name="report">The report, with all resources.</param>
    public void See(MlDriftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_idle.Count > 0)
        {
            _logicalIds.UnionWith(report.Resources.Select(resource => resource.LogicalId));
            _idle.RemoveAll(rule => report.Resources.Any(resource => rule.Fits(resource.LogicalId, resource.Type)));
        }
    }

    /// <summary>Warns of the rules that mean nothing, once; not where nothing could be checked.</summary>
    /// <param name="observer">Who is warned.</param>
    public void Warn(IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (_logicalIds.Count == 0)
        {
            return;
        }

        foreach (var rule in _idle)
        {
            var meant = rule.LogicalId is { } id ? NearName.Find(id, _logicalIds) : null;
            observer.Warning($"The drift rule '{rule.LogicalId ?? rule.Type}{rule.Property}' means no resource of what was checked.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
        }

        _idle.Clear();
    }
}
